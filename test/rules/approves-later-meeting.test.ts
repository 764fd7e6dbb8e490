import { expect, test } from 'vitest';
import { recordWithItems, saidOf } from './checking.ts';

test.each([
  ['OPSG_27', []],
  ['OPSG_28', ['error approves-later-meeting: OPSG_28']],
  ['OPSG_028', ['error approves-later-meeting: OPSG_028']],
  ['OPSG_29', ['error approves-later-meeting: OPSG_29']],
  ['OPSG_72', ['error approves-later-meeting: OPSG_72']],
  ['OPSG_28a', []],
  ['OPSG_0', ['warning no-such-meeting: OPSG_0']],
  ['SEC_30', []],
])('the minutes of %s, at OPSG_28', async (approves, said) => {
  const record = recordWithItems(`- title: Minutes\n  approves: ${approves}\n  text: They were approved.`);
  expect(await saidOf(record)).toEqual(said);
});
