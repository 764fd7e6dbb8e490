import { beforeAll, describe, expect, test } from 'vitest';
import { SEED } from '../seed.ts';
import { FAULT_NAMES } from './broken-pairs.ts';
import { campaign, type Figures } from './campaign.ts';
import { courseOf } from './courses.ts';
import { EXPECTED_POLICIES, expectedFeatures } from './coverage.ts';
import { tried, triedBroken } from './trials.ts';
import { WAY_NAMES } from './ways.ts';

const WHITE = 0;

/** So many pairs show everything that has to be seen, three at a time; the soak tries a thousand times as many. */
const PAIRS = 140;

/** What the pairs of a run lack of what it has to see. */
function unseenIn({ tally }: Figures): readonly string[] {
  return [
    ...tally.rarerThan(1, expectedFeatures(WHITE)),
    ...tally.rarerThan(1, ['render', 'after an Amber run', 'again']),
    ...tally.rarerThan(1, WAY_NAMES),
    ...tally.rarerThan(5, EXPECTED_POLICIES),
  ];
}

/** The law of levels, for the public: pairs of records that differ only in what White readers may not see. */
describe('two records that are equal for White readers', () => {
  let figures: Figures;
  beforeAll(async () => {
    const extent = { pairs: PAIRS, atMost: 5 * PAIRS, isEnough: (so: Figures) => unseenIn(so).length === 0 };
    figures = await campaign(SEED, extent, (seed, i, tally) =>
      tried({ seed, audience: WHITE, formats: 'md,html', pairs: 3, ...courseOf(i) }, tally),
    );
  }, 300_000);

  test('give the same files, names, output, messages and exit code', () => {
    expect(figures.differences).toEqual([]);
    expect(figures.differing).toBe(0);
  });

  test('are rarely refused by inspect', () => expect(figures.refused).toBeLessThan(figures.pairs * 0.05));

  test('are of every kind that the generator promises', () => {
    expect(figures.pairs).toBeGreaterThanOrEqual(PAIRS);
    expect(unseenIn(figures)).toEqual([]);
  });
});

test('two records that say nothing to White readers are refused alike', { timeout: 300_000 }, async () => {
  const { differences, tally } = await campaign(SEED, 2 * WAY_NAMES.length, (seed, i, counted) =>
    tried({ seed, audience: WHITE, formats: 'md,html', pairs: 1, isEmpty: true, ...courseOf(i) }, counted),
  );
  expect(differences).toEqual([]);
  expect(tally.rarerThan(1, WAY_NAMES)).toEqual([]);
});

test('give the same PDFs, when worker processes make them', { timeout: 300_000 }, async () => {
  const trial = { audience: WHITE, formats: 'pdf', pairs: 24 } as const; // for fewer, no process is started
  const { differences, tally } = await campaign(SEED, 48, (seed, i, counted) =>
    tried({ ...trial, seed, way: i === 0 ? 'render unsaid by workers' : 'render by workers' }, counted),
  );
  expect(differences).toEqual([]);
  expect(tally.rarerThan(1, ['render unsaid by workers', 'render by workers'])).toEqual([]);
});

test('two records that are wrong in the same place give the same messages', {
  timeout: 300_000,
}, async () => {
  const { differences, tally } = await campaign(SEED, FAULT_NAMES.length, (seed, i, counted) =>
    triedBroken(seed, counted, FAULT_NAMES[i % FAULT_NAMES.length]),
  );
  expect(differences).toEqual([]);
  expect(
    tally.rarerThan(
      1,
      FAULT_NAMES.map((name) => `broken: ${name}`),
    ),
  ).toEqual([]);
});
