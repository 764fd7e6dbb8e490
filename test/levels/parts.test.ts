import { expect, test } from 'vitest';
import { highestLevel, lowestLevel } from '../../src/base/policy.ts';
import { checkRecord } from '../../src/check/check-records.ts';
import { builtInWorkspace } from '../../src/check/workspaces.ts';
import { levelsReached } from '../../src/levels/reach.ts';
import { readableTexts, withheldTexts } from '../../src/levels/withheld.ts';
import type { Meeting } from '../../src/record/meeting.ts';
import { labelledTexts } from '../../src/record/parts.ts';
import { runInMemory } from '../program.ts';

const WORKSPACE = builtInWorkspace();
const lowest = lowestLevel(WORKSPACE.policy);
const highest = highestLevel(WORKSPACE.policy);
const HOUSE =
  'policy: { name: House Rules, levels: [{ name: Open, statement: For all. }, { name: Closed, statement: For few. }] }\n';
const RECORD = `group: OPSG
meeting: 28
date: 2020-01-07
classification: White
items:
  - title: Outages
    points:
      - { action: The group asked for a plan., owner: { text: Harbour Pilots Ltd, classification: Amber } }
`;

test.each([
  ['White', 'Amber', {}],
  ['Open', 'Closed', { 'opsg.yaml': HOUSE }],
] as const)('an owner has a document for its own readers, from %s to %s', async (low, high, settings) => {
  const record = RECORD.replace('White', low).replace('Amber', high);
  const files = { 'r.yaml': record, ...settings };
  const { written, exit } = await runInMemory(['render', 'r.yaml', '-a', 'all', '-f', 'md'], files);
  expect(exit).toBe(0);
  const made = [...written.keys()].filter((name) => name.endsWith('.md'));
  expect(made.map((name) => name.split('/').at(-2))).toEqual([low, high]);
});

/** A meeting with a field that this program does not have, in the record, in an item and in a point. */
function withNewField(): Meeting {
  const bytes = new TextEncoder().encode(RECORD);
  const checked = checkRecord({ file: 'r.yaml', bytes }, { ok: true, value: WORKSPACE, warnings: [] });
  if (!checked.ok) throw new Error('the record is wrong');
  const { meeting } = checked.value;
  const field = (at: string) => ({
    invented: { at: [at], level: highest, value: [{ type: 'text', value: `${at} words` }], wordings: [] },
  });
  const items = meeting.items.map((item) => ({
    ...item,
    ...field('item'),
    points: item.points.map((point) => ({ ...point, ...field('point') })),
  }));
  return { ...meeting, ...field('record'), items };
}

test('no walk over a meeting forgets a field that is new', () => {
  const meeting = withNewField();
  const NEW = ['record words', 'item words', 'point words'].sort();
  const texts = labelledTexts(meeting).filter(({ level }) => level === highest);
  expect(texts.map(({ at }) => `${String(at[0])} words`).sort()).toEqual(NEW);
  expect(levelsReached(meeting, WORKSPACE.policy)).toContain(highest);
  const withheld = withheldTexts(meeting, lowest, highest).filter(({ level }) => level === highest);
  expect(withheld.map(({ text }) => text).sort()).toEqual(NEW);
  const readable = readableTexts(meeting, highest);
  expect(NEW.filter((words) => !readable.includes(words))).toEqual([]);
});
