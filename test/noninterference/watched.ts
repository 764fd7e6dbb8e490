import { randomFrom } from './random.ts';
import { pairOf } from './record-pairs.ts';
import { difference, type Seen, seenIn, worldOf } from './runs.ts';
import type { Verdict } from './trials.ts';

type Folder = Readonly<Record<string, string>>;

/** Edits of what White readers may not see, while a watch for them looks on: it does and says the same without them. */
export async function triedWatched(seed: number, count: number): Promise<Verdict> {
  const random = randomFrom(seed);
  const [a, b] = folders(random.below(2 ** 31), count);
  const [c, d] = folders(random.below(2 ** 31), count);
  const one = await watched([a, b, c, a]);
  const other = await watched([b, b, d, b]);
  const differs = difference(one, other);
  return { pairs: count, refused: 0, differences: differs ? [`watched, seed ${seed}:\n${differs}`] : [] };
}

/** Two folders of records that are equal for White readers: the first and the second side of the same pairs. */
export function folders(seed: number, count: number): readonly [Folder, Folder] {
  const pairs = Array.from({ length: count }, (_, i) =>
    pairOf({ seed: seed + i, audience: 0, size: 2, meeting: String(12 + i) }),
  );
  const side = (k: 0 | 1): Folder =>
    Object.fromEntries(pairs.map(({ records }, i) => [`m/record-${i}.yaml`, records[k].yaml]));
  return [side(0), side(1)];
}

/** Everything that can be seen of a watch for White readers, in which these folders follow each other. */
export function watched([start = {}, ...edits]: readonly Folder[]): Promise<Seen> {
  return seenIn(worldOf(start, { edits }), ['render', 'm', '--watch', '-f', 'md,html', '-a', 'White']);
}
