import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SEED } from '../seed.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { campaign, type Figures } from './campaign.ts';
import { expectedFeatures } from './coverage.ts';
import { triedSpawned } from './spawned.ts';
import { type Trial, tried } from './trials.ts';

const LONG = { timeout: 300_000 };

/** How many rare features so few pairs can miss; the soak may miss none. */
const FEW = 4;

/** The law of levels for readers of the other levels, for the bytes of PDFs, and for the program as installed. */
describe('two records that are equal for their readers', () => {
  test.each([
    ['Green', 1],
    ['Amber', 2],
  ])('give the same documents to %s readers', LONG, async (_, audience) => {
    const unmetIn = ({ tally }: Figures) => tally.rarerThan(1, expectedFeatures(audience));
    const extent = { pairs: 40, atMost: 240, isEnough: (so: Figures) => unmetIn(so).length <= FEW };
    const figures = await campaign(SEED, extent, (seed, i, counted) =>
      tried({ seed, audience, formats: 'md,html', pairs: 5, isAfterAmber: i % 5 === 0 }, counted),
    );
    expect(figures.differences).toEqual([]);
    expect(figures.refused).toBeLessThan(10);
    const unmet = unmetIn(figures);
    expect(unmet.length, unmet.join()).toBeLessThanOrEqual(FEW);
  });

  test('give the same PDFs and Word documents, byte for byte', LONG, async () => {
    const trial: Omit<Trial, 'seed' | 'isAfterAmber'> = { audience: 0, formats: 'pdf,docx,eml', pairs: 5 };
    const { differences, refused } = await campaign(SEED, 10, (seed, i) =>
      tried({ ...trial, seed, isAfterAmber: i === 0 }),
    );
    expect(differences).toEqual([]);
    expect(refused).toBeLessThan(2);
  });

  test('give the same from the program as it is installed', LONG, async () => {
    const folder = join(temporaryFolder(), 'run');
    const { differences } = await campaign(SEED, 3, (seed) => triedSpawned(seed, 3, folder));
    expect(differences).toEqual([]);
  });
});
