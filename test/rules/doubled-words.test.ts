import { expect, test } from 'vitest';
import { recordWith, recordWithItems, recordWithPoints, saidOf } from './checking.ts';

test.each([
  ['- The DCC reported the the outages.', ['the the']],
  ['- The the outages and the the alerts.', ['The the', 'the the']],
  ['- >-\n  The DCC reported on the\n  the outages.', ['the the']],
  ['- "The DCC reported two two outages."', ['two two']],
  ["- 'It''s it''s late.'", ["'It''s it''s late.'"]],
  ['- The report *was* was late.', ['The report *was* was late.']],
  ['- They had had reason, and that that was.', []],
  ['- No, no; out of out-of-date the `the the`.', []],
  ['- Item 4 4 stays, 28 28.', []],
])('%j', async (points, pieces) => {
  const said = await saidOf(recordWithPoints(points), 'doubled-words');
  expect(said).toEqual(pieces.map((piece) => `warning doubled-words: ${piece}`));
});

test('in titles, introductions and labels too', async () => {
  const title = recordWithItems('- title: The the outages\n  presenter: DCC DCC\n  text: There were two.');
  expect(await saidOf(title, 'doubled-words')).toHaveLength(2);
  const top = 'introduction: We we met.\nnext: [{ label: Next next meeting, date: 2020-02-04 }]';
  expect(await saidOf(recordWith(top), 'doubled-words')).toHaveLength(2);
});
