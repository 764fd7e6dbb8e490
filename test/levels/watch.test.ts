import { expect, test } from 'vitest';
import { difference } from '../noninterference/runs.ts';
import { folders, watched } from '../noninterference/watched.ts';
import { SEED } from '../seed.ts';

const RECORDS = 6;

test('edits of what is withheld show in no output of a watch', async () => {
  const [a, b] = folders(SEED, RECORDS);
  const [c, d] = folders(SEED + 500, RECORDS);
  const one = await watched([a, b, c, a]);
  const other = await watched([b, b, d, b]);
  expect(difference(one, other)).toBeUndefined();
  expect(one.exit).toBe(130);
  expect(one.files.size).toBeGreaterThan(RECORDS);
  expect(one.talk).toMatch(/ends this\.\n(\d+ warnings? about .*\n)?No document has changed\.\n/);
});
