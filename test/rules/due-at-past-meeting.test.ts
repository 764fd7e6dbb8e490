import { expect, test } from 'vitest';
import { recordWithPoints, saidOf } from './checking.ts';

test.each([
  ['OPSG_27', 1],
  ['OPSG_28', 1],
  ['OPSG_028', 1],
  ['OPSG_28a', 0],
  ['OPSG_29', 0],
  ['SEC_3', 0],
])('due %s, of OPSG_28', async (due, number) => {
  const record = recordWithPoints(`- action: The OPSG asked for a plan.\n  owner: DCC\n  due: ${due}`);
  expect(await saidOf(record)).toEqual(number === 0 ? [] : [`error due-at-past-meeting: ${due}`]);
});
