import { expect, test } from 'vitest';
import { memoryWorld } from '../memory-world.ts';
import { pairOf } from '../noninterference/record-pairs.ts';
import { difference, seenIn } from '../noninterference/runs.ts';
import { WORKSPACE } from '../noninterference/workspace.ts';

const WHITE = 0;
const RECORDS = 8;

/** Two folders of records that are equal for White readers: the first and the second side of the same pairs. */
function folders(seed: number) {
  const pairs = Array.from({ length: RECORDS }, (_, i) =>
    pairOf({ seed: seed + i, audience: WHITE, size: 2, meeting: String(12 + i) }),
  );
  const side = (k: 0 | 1) =>
    Object.fromEntries(pairs.map(({ records }, i) => [`m/record-${i}.yaml`, records[k].yaml]));
  return [side(0), side(1)] as const;
}

/** Everything that can be seen of a watch for White readers, in which these folders follow each other. */
function watched([start = {}, ...edits]: readonly Readonly<Record<string, string>>[]) {
  const world = memoryWorld({ 'opsg.yaml': WORKSPACE, ...start }, { edits });
  return seenIn(world, ['render', 'm', '--watch', '-f', 'md,html', '-a', 'White']);
}

test.each([1000, 2000])('edits of what is withheld show in no output of a watch (%i)', async (seed) => {
  const [a, b] = folders(seed);
  const [c, d] = folders(seed + 500);
  const one = await watched([a, b, c, a]);
  const other = await watched([b, b, d, b]);
  expect(difference(one, other)).toBeUndefined();
  expect(one.exit).toBe(130);
  expect(one.files.size).toBeGreaterThan(RECORDS);
  expect(one.talk).toMatch(/ends this\.\n(\d+ warnings? about .*\n)?No document has changed\.\n/);
});
