import { expect, test } from 'vitest';
import { recordWithPoints, saidOf } from './checking.ts';

const OWN = 'references: { REF: 0000-A0 }\n';

test.each([
  ['INC000000503961, `INC000000503961` and INC000000503961/INC000000526144.', []],
  ['INC00000503961', ['INC00000503961']],
  ['INC0000000503961', ['INC0000000503961']],
  ['`INC503961`', ['INC503961']],
  ['inc000000503961', ['inc000000503961']],
  ['INC 000000503961', ['INC 000000503961']],
  ['INC-000000503961', ['INC-000000503961']],
  ['INCO00000503961', ['INCO00000503961']],
  ['Meters Inc 2020, an income of 5, INC, increase2, incl. 5', []],
])('%s', async (text, pieces) => {
  expect(await saidOf(recordWithPoints(`- Of ${text} it was said.`), 'bad-reference')).toEqual(
    pieces.map((piece) => `error bad-reference: ${piece}`),
  );
});

test.each([
  ['REF1234-B5', []],
  ['REF12345', ['REF12345']],
  ['INC1', []],
])('of a shape that opsg.yaml gives: %s', async (text, pieces) => {
  const said = await saidOf(recordWithPoints(`- Of ${text}.`), 'bad-reference', OWN);
  expect(said).toEqual(pieces.map((piece) => `error bad-reference: ${piece}`));
});
