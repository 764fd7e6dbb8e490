import { describe, expect, test } from 'vitest';
import { levelNamed } from '../../src/base/policy.ts';
import { visibleText } from '../../src/base/prose.ts';
import { checkRecord } from '../../src/check/check-records.ts';
import { builtInWorkspace } from '../../src/check/workspaces.ts';
import { redact } from '../../src/levels/redact.ts';
import { compose } from '../../src/render/compose.ts';
import { trackedActions } from '../../src/series/actions.ts';
import { type PublishedMeeting, publishedMeeting } from '../../src/series/facts.ts';

const WORKSPACE = builtInWorkspace();

/** A meeting as an audience may know it, from the lines below its only item. */
function known(number: number, lines: readonly string[], audience: string): readonly PublishedMeeting[] {
  const month = String(number - 19).padStart(2, '0');
  const below = lines.map((line) => `    ${line}\n`).join('');
  const yaml = `group: OPSG\nmeeting: ${number}\ndate: 2020-${month}-07\nclassification: White\nitems:\n  - title: Work\n${below}`;
  const bytes = new TextEncoder().encode(yaml);
  const checked = checkRecord({ file: 'r.yaml', bytes }, { ok: true, value: WORKSPACE, warnings: [] });
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems.map(({ code }) => code)));
  const level = levelNamed(WORKSPACE.policy, audience);
  const shown = level && redact(checked.value.meeting, WORKSPACE, level);
  return shown ? [{ ...publishedMeeting(shown, compose(shown, WORKSPACE)), documents: [] }] : [];
}

const MADE = [
  'points:',
  '  - { action: Send the plan., id: 21.1, owner: DCC, due: 2020-02-20 }',
  '  - { action: Say more., id: 21.2, owner: EXSEC }',
  '  - { action: Ask for a price., id: 21.3, owner: DCC, classification: Amber }',
  '  - { action: Listen., owner: DCC }',
];

/** The actions of three meetings in one line each; the records come in any order. */
function tracked(audience: string, second: readonly string[], third: readonly string[] = []) {
  const text = third.length > 0 ? third : ['text: Nothing.'];
  const meetings = [known(23, text, audience), known(21, MADE, audience), known(22, second, audience)];
  return trackedActions(meetings.flat()).map(({ action, state, owners, due, level, entries }) => {
    const day =
      due === undefined ? '' : 'date' in due ? ` ${due.date.day}/${due.date.month}` : ` ${due.meeting}`;
    const names = owners.map(({ prose }) => visibleText(prose)).join('+');
    const said = entries.map(({ meeting, entry }) => `${meeting.number} ${visibleText(entry.text ?? [])}`);
    return `${action.id ?? '-'} ${state} ${names}${day} ${level.name} [${said.join('; ')}]`;
  });
}

const UNTOUCHED = ['21.1 open DCC 20/2 White []', '21.2 open EXSEC White []', '- open DCC White []'];

describe('an action', () => {
  test('of which nothing was said is open', () => {
    expect(tracked('White', ['text: Nothing.'])).toEqual(UNTOUCHED);
  });

  test('has the state, the owners and the day that were said last', () => {
    const second = [
      'actions:',
      '  - { id: 21.1, state: closed, text: Done. }',
      '  - { id: 21.2, owner: [DCC, SECAS] }',
    ];
    const third = [
      'actions:',
      '  - { id: 21.1, state: open, due: OPSG_24, text: It was not. }',
      '  - { id: 21.2, state: dropped }',
    ];
    expect(tracked('White', second, third).slice(0, 2)).toEqual([
      '21.1 open DCC OPSG_24 White [22 Done.; 23 It was not.]',
      '21.2 dropped DCC+SECAS White [22 ; 23 ]',
    ]);
  });

  test('that only others know to be closed stays open for these', () => {
    const second = [
      'actions:',
      '  - { id: 21.1, state: closed, owner: SECAS, text: Paid., classification: Amber }',
    ];
    expect(tracked('White', second)).toEqual(UNTOUCHED);
    expect(tracked('Amber', second)[0]).toBe('21.1 closed SECAS 20/2 Amber [22 Paid.]');
    expect(tracked('Amber', second)[2]).toBe('21.3 open DCC Amber []');
  });

  test('is what other readers get in other words, which say nothing of its state', () => {
    const wording = 'classification: Amber, wording: { White: It was discussed. }';
    const second = ['actions:', `  - { id: 21.1, state: closed, owner: SECAS, text: Paid., ${wording} }`];
    expect(tracked('White', second)[0]).toBe('21.1 open DCC 20/2 White [22 It was discussed.]');
    expect(tracked('Amber', second)[0]).toBe('21.1 closed SECAS 20/2 Amber [22 Paid.]');
  });

  test('is not what an earlier meeting spoke of, nor another group', () => {
    const early = known(20, ['actions: [{ id: 21.1, state: closed }]'], 'White');
    const [first] = trackedActions([...known(21, MADE, 'White'), ...early]);
    expect([first?.state, first?.entries]).toEqual(['open', []]);
    const [elsewhere] = known(22, ['actions: [{ id: 21.1, state: closed }]'], 'White');
    const other = elsewhere ? [{ ...elsewhere, group: { reference: 'EXWG', name: 'Example' } }] : [];
    expect(trackedActions([...known(21, MADE, 'White'), ...other])[0]?.state).toBe('open');
  });
});
