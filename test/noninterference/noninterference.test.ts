import { beforeAll, describe, expect, test } from 'vitest';
import { FAULT_NAMES } from './broken-pairs.ts';
import { campaign, type Figures, seedOfRun } from './campaign.ts';
import { expectedFeatures } from './coverage.ts';
import { type Trial, tried, triedBroken } from './trials.ts';

const SEED = seedOfRun(process.env);
const WHITE = 0;

/** The law of levels, for the public: 2,000 pairs of records that differ only in what White readers may not see. */
describe('two records that are equal for White readers', () => {
  let figures: Figures;
  beforeAll(async () => {
    figures = await campaign(SEED, 2000, (seed, i, tally) =>
      tried({ seed, audience: WHITE, formats: 'md,html', pairs: 20, ...courseOf(i) }, tally),
    );
  }, 300_000);

  test('give the same files, names, output, messages and exit code', () => {
    expect(figures.differences).toEqual([]);
    expect(figures.differing).toBe(0);
  });

  test('are rarely refused by inspect', () => expect(figures.refused).toBeLessThan(figures.pairs * 0.05));

  test('are of every kind that the generator promises', () => {
    expect(figures.pairs).toBeGreaterThanOrEqual(2000);
    expect(figures.tally.rarerThan(10, expectedFeatures(WHITE))).toEqual([]);
    expect(figures.tally.rarerThan(1, ['render', 'after an Amber run', 'again'])).toEqual([]);
  });
});

/** Now and then there is something of earlier runs. */
function courseOf(i: number): Pick<Trial, 'isAfterAmber' | 'isAgain'> {
  return { isAfterAmber: i % 10 === 0, isAgain: i % 20 === 0 || i % 10 === 5 };
}

test('two records that are wrong in the same place give the same messages', {
  timeout: 120_000,
}, async () => {
  const { differences, tally } = await campaign(SEED, 400, (seed, _, counted) => triedBroken(seed, counted));
  expect(differences).toEqual([]);
  expect(
    tally.rarerThan(
      1,
      FAULT_NAMES.map((name) => `broken: ${name}`),
    ),
  ).toEqual([]);
});
