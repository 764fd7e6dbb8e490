import { expect, test } from 'vitest';
import { seedOfRun } from './campaign.ts';
import { expectedFeatures } from './coverage.ts';
import { HEAD, soaked } from './soak.ts';
import { tried, triedBroken } from './trials.ts';

const SEED = seedOfRun(process.env);
const WHITE = { audience: 0, formats: 'md,html', pairs: 20 } as const;

process.stdout.write(HEAD);

test('White readers, Markdown and HTML', async () => {
  const trial = (seed: number, _: number, tally: Parameters<typeof tried>[1]) =>
    tried({ ...WHITE, seed }, tally);
  const { pairs, tally } = await soaked({ name: 'White: Markdown and HTML', pairs: 100_000, trial }, SEED);
  expect(tally.rarerThan(Math.floor(pairs / 1000), expectedFeatures(0))).toEqual([]);
});

test('White readers, after an Amber run', async () => {
  const trial = (seed: number) => tried({ ...WHITE, seed, isAfterAmber: true });
  await soaked({ name: 'White, after an Amber run', pairs: 5000, trial }, SEED + 1);
});

test('broken records', async () => {
  await soaked(
    { name: 'broken records, what is said of them', pairs: 5000, trial: (seed) => triedBroken(seed) },
    SEED + 2,
  );
});
