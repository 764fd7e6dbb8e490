import { expect, test } from 'vitest';
import { recordWithPoints, saidOf } from './checking.ts';

test.each([
  ['- The OPSG was told.\n- The OPSG were asked.\n- The OPSG has agreed.', ['The OPSG were']],
  ['- The OPSG were told.\n- The OPSG are content.\n- The OPSG is late.', ['The OPSG is']],
  ['- The OPSG was told.\n- The OPSG were asked.', ['The OPSG were']],
  ['- The OPSG was told.\n- The DCC were asked.', []],
  ['- The OPSG was told.\n- Members of the OPSG were asked.', []],
  ['- The OPSG was told.\n- The DCC and the OPSG were asked.', []],
  ['- The OPSG was told.\n- If the OPSG were to agree, it would say so.', []],
  ['- The DCC was told.\n- The OPSG was asked to let the DCC have a list.', []],
  ['- The DCC was told.\n- The DCC have agreed.', ['The DCC have']],
  ['- The group was told.\n- The group were asked.', []],
])('%j', async (points, pieces) => {
  expect(await saidOf(recordWithPoints(points), 'singular-and-plural')).toEqual(
    pieces.map((piece) => `warning singular-and-plural: ${piece}`),
  );
});
