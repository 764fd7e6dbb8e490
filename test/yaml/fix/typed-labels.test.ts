import { expect, test } from 'vitest';
import { checkRecords } from '../../../src/check/check-records.ts';
import { fixRecords } from '../../../src/check/fix-records.ts';
import { MORE_LABELS } from '../../levels/more-labels-in-prose.ts';
import { memoryWorld } from '../../memory-world.ts';
import { recordWithItems, recordWithPoints, saidOf } from '../../rules/checking.ts';
import { share } from '../../share.ts';

/** Where a label is typed, and the record around it. */
const PLACES: readonly (readonly [string, (label: string) => string])[] = [
  ['as a point', (label) => recordWithPoints(`- It rained.\n- ${label}`)],
  ['as a text', (label) => recordWithPoints(`- text: ${label}`)],
  ['on a line of its own', (label) => recordWithPoints(`- The price is known.\n  ${label}`)],
  ['in quotation marks', (label) => recordWithPoints(`- ${JSON.stringify(label)}`)],
  ['in a title', (label) => recordWithItems(`- title: ${label}\n  text: It was signed.`)],
  [
    'beside other mistakes',
    (label) =>
      recordWithPoints(
        `- The DCC: no\n• It rained.\n- ${label}\n- action: Go.\n  owner: DCC\n  due: 7 May 2020`,
      ),
  ],
];

/** One label in so many is tried in each place. */
const ONE_IN = share(20, 1);

test.each(PLACES.map(([place, around], i) => ({ place, around, i })))(
  'a label that was typed $place is an error still after --fix',
  async ({ around, i }) => {
    const some = MORE_LABELS.filter((label, at) => !label.includes('\n') && (at + i) % ONE_IN === 0);
    const lost: string[] = [];
    for (const label of some) {
      const before = around(label);
      const mended = await fixRecords(['r.yaml'], memoryWorld({ 'r.yaml': before }));
      const after = (mended.ok && mended.value[0]?.after) || before;
      const checked = await checkRecords(['r.yaml'], memoryWorld({ 'r.yaml': after }));
      if (checked.ok) lost.push(`${label}\n${after}`);
    }
    expect(some.length).toBeGreaterThan(0);
    expect(lost).toEqual([]);
  },
);

test.each([
  ['- The price is known\n  Amber; the supplier asked for more.', ['error label-in-prose: Amber;']],
  ['- The price is known.\n  amber - the supplier asked for more.', ['error label-in-prose: amber -']],
  ['- >-\n  The supplier rated the milestone as\n  Amber. The group agreed.', []],
  ['- >-\n  The device shows\n  red: the battery is empty.', []],
  ['- >-\n  The letter was written by Jo\n  Green, who chairs the group.', []],
])('a line that begins with a level: %j', async (points, said) => {
  expect(await saidOf(recordWithPoints(points))).toEqual(said);
});
