import { expect, test } from 'vitest';
import { recordWithPoints, saidOf } from './checking.ts';

test.each([
  ['2020-01-06', 1],
  ['2019-01-09', 1],
  ['2020-01-07', 0],
  ['2020-01-09', 0],
  ['OPSG_29', 0],
])('due %s, of a meeting on 2020-01-07', async (due, number) => {
  const record = recordWithPoints(`- action: The OPSG asked for a plan.\n  owner: DCC\n  due: ${due}`);
  const said = await saidOf(record);
  expect(said).toEqual(number === 0 ? [] : [`error due-before-meeting: ${due}`]);
});
