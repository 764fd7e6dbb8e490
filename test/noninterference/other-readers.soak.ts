import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SEED } from '../seed.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { expectedFeatures } from './coverage.ts';
import { HEAD, soaked } from './soak.ts';
import { triedSpawned } from './spawned.ts';
import { tried } from './trials.ts';

process.stdout.write(HEAD);

test.each([
  ['Green', 1],
  ['Amber', 2],
])('%s readers', async (level, audience) => {
  const { pairs, tally } = await soaked(
    {
      name: `${level}: Markdown and HTML`,
      pairs: 20_000,
      trial: (seed, i, counted) =>
        tried({ seed, audience, formats: 'md,html', pairs: 20, isAfterAmber: i % 5 === 0 }, counted),
    },
    SEED + audience,
  );
  expect(tally.rarerThan(Math.floor(pairs / 1000), expectedFeatures(audience))).toEqual([]);
});

test('the bytes of PDFs and Word documents', async () => {
  const trial = (seed: number, i: number) =>
    tried({ seed, audience: i % 3, formats: 'pdf,docx,eml', pairs: 10, isAfterAmber: i % 4 === 0 });
  await soaked({ name: 'White, Green and Amber: PDF and Word', pairs: 5000, trial }, SEED + 3);
});

test('the program as it is installed', async () => {
  const folder = join(temporaryFolder(), 'run');
  await soaked(
    { name: 'White: the installed program', pairs: 300, trial: (seed) => triedSpawned(seed, 3, folder) },
    SEED + 4,
  );
});
