import { expect, test } from 'vitest';
import { recordWithPoints, saidOf } from './checking.ts';

test.each([
  ['- See OPSG_0 and OPSG_280.', ['OPSG_0', 'OPSG_280']],
  ['- See OPSG_1, OPSG_29 and OPSG_52.', []],
  ['- See EXWG_280.', []],
  ['- action: The OPSG asked for a plan.\n  owner: DCC\n  due: OPSG_290', ['OPSG_290']],
])('%j', async (points, pieces) => {
  expect(await saidOf(recordWithPoints(points), 'no-such-meeting')).toEqual(
    pieces.map((piece) => `warning no-such-meeting: ${piece}`),
  );
});
