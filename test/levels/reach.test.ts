import { describe, expect, test } from 'vitest';
import { audiencesFor, levelsPrinted, levelsReached } from '../../src/levels/reach.ts';
import type { Meeting } from '../../src/record/meeting.ts';
import {
  ABBREVIATIONS,
  ACTION,
  CLOSED,
  FULL,
  GROUP,
  INNER,
  item,
  meeting,
  note,
  OPEN,
  POLICY,
  SEALED,
  text,
} from './meeting-by-hand.ts';

const WORKSPACE = { policy: POLICY, abbreviations: ABBREVIATIONS };
const names = (levels: readonly { readonly name: string }[]) => levels.map(({ name }) => name);

const TITLE = text(['items', 0, 'title'], OPEN, 'Outages');
const withItem = (more: Parameters<typeof item>[3], level = OPEN): Meeting =>
  meeting({ items: [item(['items', 0], level, TITLE, more)] });
const said = (words: string, level = OPEN) =>
  withItem({ points: [note(['items', 0, 'text'], text(['items', 0, 'text'], level, words))] });

describe('the levels that a meeting reaches', () => {
  test.each<[string, Meeting, readonly string[]]>([
    ['one without a part', meeting(), ['Open']],
    ['one for Inner readers', meeting({ level: INNER }), ['Inner']],
    ['by its title', meeting({ title: text(['title'], CLOSED, 'The price') }), ['Open', 'Closed']],
    [
      'by a wording of its title',
      meeting({ title: text(['title'], SEALED, 'The price', [[INNER, 'A matter']]) }),
      ['Open', 'Inner', 'Sealed'],
    ],
    [
      'by the introduction of its group',
      meeting({ group: { ...GROUP, introduction: text(['introduction'], INNER, 'Of us') } }),
      ['Open', 'Inner'],
    ],
    [
      'by its own introduction in place of that of its group',
      meeting({
        group: { ...GROUP, introduction: text(['introduction'], INNER, 'Of us') },
        introduction: text(['introduction'], CLOSED, 'Of this'),
      }),
      ['Open', 'Closed'],
    ],
    ['by a level of an item', withItem({}, CLOSED), ['Open', 'Closed']],
    ['by a presenter', withItem({ presenters: [text(['p'], SEALED, 'Eve')] }), ['Open', 'Sealed']],
    ['by a point', said('A third one', INNER), ['Open', 'Inner']],
    ['by an action', withItem({ points: [ACTION] }), ['Open', 'Inner', 'Closed', 'Sealed']],
    ['by a part of an item', withItem({ items: [item(['x'], CLOSED, TITLE)] }), ['Open', 'Closed']],
    ['by a next meeting', meeting({ next: FULL.next.slice(1) }), ['Open', 'Closed']],
    ['by a correction', meeting({ corrections: FULL.corrections.slice(1) }), ['Open', 'Closed']],
    ['never below its own', { ...said('A third one', OPEN), level: CLOSED }, ['Closed']],
  ])('%s', (_, given, expected) => {
    expect(names(levelsReached(given, POLICY))).toEqual(expected);
  });
});

describe('the levels that are printed', () => {
  test.each<[string, Meeting, readonly string[]]>([
    ['those that are reached', FULL, ['Open', 'Inner', 'Closed', 'Sealed']],
    ['not that of a long form that is not used', said('Two outages'), ['Open']],
    ['that of a long form that is used', said('An LP was asked for'), ['Open', 'Closed']],
    ['not that of a part of a word', said('An LPG lamp'), ['Open']],
    ['none for a long form that everyone knows', said('The OT met'), ['Open']],
    ['none below the meeting', { ...said('An LP was asked for', SEALED), level: SEALED }, ['Sealed']],
    ['only where its readers read it', said('An LP was asked for', SEALED), ['Open', 'Sealed']],
  ])('%s', (_, given, expected) => {
    expect(names(levelsPrinted(given, WORKSPACE))).toEqual(expected);
  });

  test('none below the meeting, though its date has a short form', () => {
    const [, term] = [...ABBREVIATIONS].find(([, { level }]) => level === CLOSED) ?? [];
    const abbreviations = new Map(term && [['2024-03-05', term]]);
    const given = meeting({ level: SEALED });
    expect(names(levelsPrinted(given, { policy: POLICY, abbreviations }))).toEqual(['Sealed']);
    expect(names(levelsPrinted(meeting(), { policy: POLICY, abbreviations }))).toEqual(['Open', 'Closed']);
  });
});

describe('the audiences that are wanted', () => {
  test.each<[string | undefined, readonly string[]]>([
    [undefined, ['Open']],
    ['Closed', ['Closed']],
    ['all', ['Open', 'Closed']],
  ])('%s', (wanted, expected) => {
    const audiences = audiencesFor(said('An LP was asked for'), WORKSPACE, wanted);
    expect(audiences.ok && names(audiences.value)).toEqual(expected);
  });

  test.each([
    ['closed', 'Closed'],
    ['Clsed', 'Closed'],
    ['al', 'all'],
    ['Purple', undefined],
    ['', undefined],
  ])('%j is none', (given, near) => {
    expect(audiencesFor(FULL, WORKSPACE, given)).toEqual({
      ok: false,
      problems: [
        {
          code: 'unknown-audience',
          severity: 'error',
          level: OPEN,
          facts: { given, near, levels: ['Open', 'Inner', 'Closed', 'Sealed', 'all'] },
          place: { source: { file: '--audience', text: '' }, start: 0, end: 0, path: [] },
        },
      ],
    });
  });
});
