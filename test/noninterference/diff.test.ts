import { expect, test } from 'vitest';
import { SEED } from '../seed.ts';
import { diffPair, EDIT_NAMES, triedDiff } from './diff-pairs.ts';

/** `npm run soak` tries two thousand. */
const PAIRS = process.env['OPSG_SOAK'] ? 2_000 : 14;

/** The law of levels for two versions of a record: what one of them withholds makes no difference, and is not said. */
test('two comparisons that are equal for White readers say the same', { timeout: 600_000 }, async () => {
  const edits = new Set<string>();
  const differences: string[] = [];
  let pairs = 0;
  for (let seed = SEED; pairs < PAIRS && seed < SEED + 20 * PAIRS; seed += 1) {
    const made = diffPair(seed);
    if (!made) continue;
    const found = await triedDiff(made.pair, 'text');
    if (found === 'not compared') continue;
    pairs += 1;
    edits.add(made.edit);
    if (found !== undefined) differences.push(`${seed}, ${made.edit}: ${found}`);
  }
  expect(differences).toEqual([]);
  expect(pairs).toBe(PAIRS);
  expect([...edits].sort()).toEqual([...EDIT_NAMES].sort());
});
