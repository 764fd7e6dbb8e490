import { expect, test } from 'vitest';
import { recordWithPoints, saidOf } from './checking.ts';

test.each([
  ['- action: The OPSG asked for a plan.', ['action']],
  ['- action: The OPSG asked for a plan.\n  owner: []', ['action']],
  ['- action: The OPSG asked for a plan.\n  owner: DCC', []],
  ['- The OPSG asked for a plan.\n- decision: The OPSG agreed.', []],
  [
    '- action: The OPSG asked for a plan.\n  owner: { text: Ida Larch, classification: Red, wording: { White: a buyer } }',
    [],
  ],
])('%j', async (points, keys) => {
  expect(await saidOf(recordWithPoints(points), 'action-without-owner')).toEqual(
    keys.map((key) => `warning action-without-owner: ${key}`),
  );
});
