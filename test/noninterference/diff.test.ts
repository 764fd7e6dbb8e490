import { expect, test } from 'vitest';
import { SEED } from '../seed.ts';
import { share } from '../share.ts';
import { diffPair, EDIT_NAMES, triedDiff } from './diff-pairs.ts';
import { OTHER_POLICIES } from './policies.ts';
import { LEVELS } from './specs.ts';

const PAIRS = share(EDIT_NAMES.length, 2_000);

/** How a comparison can be asked for. */
const WAYS = [['-f', 'text'], ['--correction'], ['-f', 'json'], ['-f', 'html'], ['-f', 'md']];
const POLICIES = [LEVELS, ...OTHER_POLICIES];

/** The law of levels for two versions of a record: what one of them withholds makes no difference, and is not said. */
test('two comparisons that are equal for White readers say the same', { timeout: 600_000 }, async () => {
  const differences: string[] = [];
  let pairs = 0;
  for (let seed = SEED; pairs < PAIRS && seed < SEED + 20 * PAIRS; seed += 1) {
    const edit = EDIT_NAMES[pairs % EDIT_NAMES.length] ?? '';
    const levels = POLICIES[Math.floor((3 * pairs) / 2) % POLICIES.length] ?? LEVELS;
    const pair = diffPair(seed, edit, levels);
    const found = pair ? await triedDiff(pair, WAYS[pairs % WAYS.length] ?? [], levels) : 'not compared';
    if (found === 'not compared') continue;
    pairs += 1;
    if (found !== undefined) differences.push(`${seed}, ${edit}: ${found}`);
  }
  expect(differences).toEqual([]);
  expect(pairs).toBe(PAIRS);
});
