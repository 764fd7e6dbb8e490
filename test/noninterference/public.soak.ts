import { expect, test } from 'vitest';
import { SEED } from '../seed.ts';
import { courseOf } from './courses.ts';
import { EXPECTED_POLICIES, expectedFeatures } from './coverage.ts';
import { HEAD, soaked } from './soak.ts';
import { tried, triedBroken } from './trials.ts';
import { triedWatched } from './watched.ts';
import { WAY_NAMES } from './ways.ts';

const WORKERS = ['render by workers', 'render unsaid by workers'];
const WHITE = { audience: 0, formats: 'md,html', pairs: 20 } as const;

process.stdout.write(HEAD);

test('White readers, Markdown and HTML', async () => {
  const trial = (seed: number, i: number, tally: Parameters<typeof tried>[1]) =>
    tried({ ...WHITE, seed, ...courseOf(i) }, tally);
  const { pairs, tally } = await soaked({ name: 'White: Markdown and HTML', pairs: 100_000, trial }, SEED);
  const often = [...expectedFeatures(0), ...EXPECTED_POLICIES];
  expect(tally.rarerThan(Math.floor(pairs / 1000), often)).toEqual([]);
  expect(tally.rarerThan(1, WAY_NAMES)).toEqual([]);
});

test('White readers, after an Amber run', async () => {
  const trial = (seed: number) => tried({ ...WHITE, seed, isAfterAmber: true });
  await soaked({ name: 'White, after an Amber run', pairs: 5000, trial }, SEED + 1);
});

test('White readers, by worker processes', async () => {
  const trial = (seed: number, i: number) =>
    tried({ ...WHITE, formats: 'pdf', pairs: 24, seed, way: WORKERS[i % WORKERS.length] ?? '' });
  await soaked({ name: 'White, by worker processes: PDF', pairs: 2400, trial }, SEED + 3);
});

test('White readers, while somebody watches', async () => {
  const trial = (seed: number) => triedWatched(seed, 10);
  await soaked({ name: 'White, while somebody watches', pairs: 2000, trial }, SEED + 4);
});

test('broken records', async () => {
  await soaked(
    { name: 'broken records, what is said of them', pairs: 5000, trial: (seed) => triedBroken(seed) },
    SEED + 2,
  );
});
