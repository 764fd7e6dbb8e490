import { beforeAll, describe, expect, test } from 'vitest';
import { SEED } from '../seed.ts';
import { campaign, type Figures } from './campaign.ts';
import { SITE_FEATURES, SITE_WAYS, triedSite } from './site-trials.ts';

/** What the long run tries besides. */
const RARE = ['publish --quiet', 'publish --check of nothing'];
const OFTEN = SITE_WAYS.filter((name) => !RARE.includes(name));

/** The law of levels for websites: two archives that differ only in what their readers may not see. */
describe('two archives that are equal for their readers', () => {
  let figures: Figures;
  beforeAll(async () => {
    figures = await campaign(SEED, OFTEN.length, (seed, i, tally) =>
      triedSite({ seed, meetings: 3, formats: 'md', way: OFTEN[i] ?? '' }, tally),
    );
  }, 300_000);

  test('give the same website, messages and exit code', () => {
    expect(figures.differences).toEqual([]);
    expect(figures.pairs).toBe(OFTEN.length);
    expect(figures.refused).toBeLessThan(2);
  });

  test('are of every kind that the generator promises', () => {
    expect(figures.tally.rarerThan(1, [...SITE_FEATURES, ...OFTEN])).toEqual([]);
  });
});
