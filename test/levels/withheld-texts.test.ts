import { describe, expect, test } from 'vitest';
import type { Level } from '../../src/base/policy.ts';
import type { Prose } from '../../src/base/prose.ts';
import {
  readableByWorkspace,
  readableParts,
  readableSpeltOut,
  readableTexts,
  withheldByWorkspace,
  withheldTexts,
  withoutTexts,
} from '../../src/levels/withheld.ts';
import type { Meeting } from '../../src/record/meeting.ts';
import {
  ABBREVIATIONS,
  ACTION,
  CLOSED,
  FULL,
  INNER,
  item,
  meeting,
  OPEN,
  SEALED,
  text,
} from './meeting-by-hand.ts';

const WORKSPACE = { meeting: FULL, workspace: { abbreviations: ABBREVIATIONS } };
const words = (texts: readonly { readonly text: string }[]) => texts.map((one) => one.text);
const TITLE = text(['items', 0, 'title'], OPEN, 'Outages');

describe('the texts that are withheld', () => {
  test.each<[Level, readonly string[]]>([
    [
      OPEN,
      [
        'The price',
        'A matter',
        'They quarrelled',
        'Eve',
        'Ann',
        'Bob',
        'Carol',
        'someone',
        'HC_8',
        'Ask for a lower price',
        'Ask for a price',
        'A third one',
        'Causes',
        'A lost link',
        'Staff',
        'Frank leaves',
        'In private',
        '3 April 2024',
        '2024-04-03',
        'Much lower',
        '7 May 2024',
        '2024-05-07',
        'Ask the clerk',
      ],
    ],
    [CLOSED, ['They quarrelled', 'Bob', 'Carol', 'A third one', 'Staff', 'Frank leaves', 'Ask the clerk']],
    [SEALED, ['Ask the clerk']],
  ])('from %o', (audience, expected) => {
    expect(words(withheldTexts(FULL, audience, SEALED)).toSorted()).toEqual(expected.toSorted());
  });

  test('each has its place and its level, and the wording that stands in for it', () => {
    const title = withheldTexts(FULL, INNER, SEALED)[0];
    expect(title).toMatchObject({ at: ['title'], level: CLOSED, text: 'The price', instead: INNER });
    const owner = withheldTexts(FULL, OPEN, SEALED).find((one) => one.text === 'Carol');
    expect(owner).toMatchObject({ at: ['items', 0, 'points', 1, 'owner', 2], level: SEALED });
    expect(owner).not.toHaveProperty('instead');
    const due = withheldTexts(FULL, OPEN, SEALED).find((one) => one.text === 'HC_8');
    expect(due).toMatchObject({ at: ['items', 0, 'points', 1, 'due'], level: CLOSED });
    expect(withheldTexts(FULL, SEALED, SEALED)).toEqual([
      { at: ['notes'], level: SEALED, text: 'Ask the clerk', keptOut: 'notes' },
    ]);
  });

  test('a meeting without notes withholds none', () => {
    expect(withheldTexts(meeting(), OPEN, SEALED)).toEqual([]);
  });

  test('the addresses of links and the dates of actions are texts', () => {
    const link: Prose = [
      { type: 'link', url: 'https://example.org/p', children: [{ type: 'text', value: 'it' }] },
    ];
    const due = { date: { year: 2024, month: 6, day: 1 } };
    const point = { ...ACTION, prose: text(ACTION.at, CLOSED, link), owners: [], due };
    const given = meeting({ items: [item(['items', 0], OPEN, TITLE, { points: [point] })] });
    expect(words(withheldTexts(given, OPEN, SEALED)).toSorted()).toEqual(
      ['1 June 2024', '2024-06-01', 'https://example.org/p', 'it'].toSorted(),
    );
    expect(readableTexts(given, CLOSED)).toEqual([
      'Outages',
      '1 June 2024',
      'it',
      '2024-06-01',
      'https://example.org/p',
      '5 March 2024',
      '2024-03-05',
    ]);
  });
});

describe('the texts that readers may read', () => {
  test('begin with what their document shows, in its order, and end with the rest', () => {
    expect(readableTexts(FULL, INNER)).toEqual([
      'A matter',
      'Outages',
      'Dan',
      'Two outages',
      'Ask for a price',
      'Causes',
      'A lost link',
      'Next',
      '2 April 2024',
      '6 May 2024',
      'Not three',
      'Ask',
      '2024-04-02',
      '2024-05-06',
      '5 March 2024',
      '2024-03-05',
    ]);
  });

  test('of an action say who does it and when, before what it is', () => {
    const shown = readableTexts(FULL, CLOSED);
    const at = shown.indexOf('Two outages');
    expect(shown.slice(at, at + 5)).toEqual([
      'Two outages',
      'Ann',
      'someone',
      'HC_8',
      'Ask for a lower price',
    ]);
  });

  test('of an action that they know by another wording, who does it is no part of their document', () => {
    const owners = [text([...ACTION.at, 'owner'], CLOSED, 'Ann', [[OPEN, 'someone']])];
    const points = [{ ...ACTION, owners }];
    const given = meeting({ items: [item(['items', 0], OPEN, TITLE, { points })] });
    expect(readableTexts(given, INNER).slice(0, 4)).toEqual(['Outages', 'Ask for a price', 'someone', 'Ask']);
    expect(readableTexts(given, CLOSED).slice(0, 3)).toEqual(['Outages', 'Ann', 'HC_8']);
  });

  test('have their places', () => {
    expect(readableParts(FULL, OPEN).map(({ at, text: own }) => [at.join('.'), own])).toEqual([
      ['items.0.title', 'Outages'],
      ['items.0.presenter.0', 'Dan'],
      ['items.0.points.0', 'Two outages'],
      ['items.0.points.1.wording.Open', 'Ask'],
      ['next.0.label', 'Next'],
      ['next.0.date', '2 April 2024'],
      ['next.0.date', '2024-04-02'],
      ['corrections.0.date', '6 May 2024'],
      ['corrections.0.date', '2024-05-06'],
      ['corrections.0.text', 'Not three'],
    ]);
  });
});

describe('the texts of a workspace', () => {
  test.each<[Level, readonly string[], readonly string[]]>([
    [OPEN, ['Of meeting 7', 'Lower Price'], ['Outage Team']],
    [INNER, ['Lower Price'], ['Of meeting 7', 'Outage Team']],
    [CLOSED, [], ['Of meeting 7', 'Outage Team', 'Lower Price']],
  ])('for %o', (audience, withheld, readable) => {
    expect(words(withheldByWorkspace(WORKSPACE, audience))).toEqual(withheld);
    expect(readableByWorkspace(WORKSPACE, audience)).toEqual(readable);
  });

  test('are named by their places', () => {
    expect(withheldByWorkspace(WORKSPACE, INNER)).toMatchObject([
      { at: ['abbreviations', 'LP'], level: CLOSED, text: 'Lower Price' },
    ]);
  });

  test.each<[Level, readonly string[], readonly string[]]>([
    [OPEN, ['The OT met', 'an LP'], ['The Outage Team (OT) met', 'an LP']],
    [CLOSED, ['The OT met', 'an LP'], ['The Outage Team (OT) met', 'an Lower Price (LP)']],
    [CLOSED, ['Two outages'], []],
    [OPEN, ['an LP'], []],
  ])('for %o, %j is spelt out as %j', (audience, texts, expected) => {
    expect(readableSpeltOut(texts, WORKSPACE, audience)).toEqual(expected);
  });
});

test.each<[string, Partial<Meeting>]>([
  ['its number', { number: '7' }],
  ['its former names', { number: '7', formerly: ['HC_6', 'HC_6a'] }],
  ['its last day', { until: { year: 2024, month: 3, day: 6 } }],
])('a meeting without its texts keeps what every one of its readers knows: %s', (_, known) => {
  const { number: _number, ...unnumbered } = FULL;
  const { group, date, status, level } = FULL;
  const introduction = { ...group.introduction, value: [] };
  expect(withoutTexts({ ...unnumbered, ...known })).toStrictEqual({
    group: { ...group, introduction },
    ...known,
    date,
    status,
    level,
    attendance: [],
    items: [],
    next: [],
    corrections: [],
  });
});

test('the number of an action is withheld and read with its action', () => {
  const numbered = {
    ...FULL,
    items: [item(['items', 0], OPEN, TITLE, { points: [{ ...ACTION, id: '28.1234' }] })],
  };
  const at = ['items', 0, 'points', 1, 'id'];
  expect(withheldTexts(numbered, OPEN, SEALED)).toContainEqual({
    ...{ at, level: CLOSED, text: '28.1234', isRead: true },
  });
  expect(readableTexts(numbered, CLOSED).slice(0, 3)).toEqual(['The price', 'Outages', '28.1234']);
  expect(words(readableParts(numbered, OPEN))).not.toContain('28.1234');
  expect(words(withheldTexts(numbered, CLOSED, SEALED))).not.toContain('28.1234');
  expect(words(readableParts(numbered, CLOSED))).toContain('28.1234');
});

test('days and times of a meeting are known with it, and those of a coming one with its entry', () => {
  const [, coming] = FULL.next;
  if (!coming) throw new Error('there is no coming meeting');
  const days = {
    ...FULL,
    until: { ...FULL.date, year: FULL.date.year + 1 },
    time: text(['time'], CLOSED, '08:15 to 17:45', [[OPEN, '10:00']]),
    next: [
      {
        ...coming,
        time: text(['next', 1, 'time'], coming.level, '09:10'),
        until: { year: 2024, month: 5, day: 9 },
      },
    ],
  };
  const withheld = words(withheldTexts(days, OPEN, SEALED));
  expect(withheld).toEqual(expect.arrayContaining(['08:15 to 17:45', '09:10', '9 May 2024', '2024-05-09']));
  expect(withheld).not.toContain('10:00');
  expect(withheld.join()).not.toContain(String(days.until.year));
  const readable = readableTexts(days, OPEN);
  expect(readable).toContain('10:00');
  expect(readable.join()).toContain(String(days.until.year));
  expect(readable.join()).not.toMatch(/08:15|09:10/);
});
