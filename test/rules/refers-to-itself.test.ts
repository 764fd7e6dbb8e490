import { expect, test } from 'vitest';
import { recordWith, recordWithPoints, saidOf } from './checking.ts';

test.each([
  ['- At its next meeting (OPSG_28), it will.', ['OPSG_28']],
  ['- See OPSG_028.', ['OPSG_028']],
  ['- See OPSG_29, OPSG_27, OPSG_2, OPSG_280, XOPSG_28 and OPSG_28a.', []],
  ['- See OPSG_28-4 and EXWG_28.', []],
])('%j', async (points, pieces) => {
  expect(await saidOf(recordWithPoints(points), 'refers-to-itself')).toEqual(
    pieces.map((piece) => `error refers-to-itself: ${piece}`),
  );
});

test('a title and an introduction may say which meeting this is', async () => {
  expect(await saidOf(recordWith('title: Headlines of OPSG_28\nintroduction: OPSG_28 met.'))).toEqual([]);
});
