import { beforeAll, describe, expect, test } from 'vitest';
import { SEED } from '../seed.ts';
import { campaign, type Figures } from './campaign.ts';
import { REGISTER_FEATURES, REGISTER_WAYS, triedRegister } from './register-trials.ts';

/** The law of levels for lists of actions and decisions: two archives that differ only in what is withheld. */
describe('two archives that are equal for their readers', () => {
  let figures: Figures;
  beforeAll(async () => {
    figures = await campaign(SEED, REGISTER_WAYS.length, (seed, i, tally) =>
      triedRegister({ seed, meetings: 2, way: REGISTER_WAYS[i % REGISTER_WAYS.length] ?? '' }, tally),
    );
  }, 300_000);

  test('give the same lists, messages and exit code', () => {
    expect(figures.differences).toEqual([]);
    expect(figures.pairs).toBe(REGISTER_WAYS.length);
    expect(figures.refused).toBeLessThan(2);
  });

  test('are of every kind that the generator promises', () => {
    expect(figures.tally.rarerThan(1, [...REGISTER_FEATURES, ...REGISTER_WAYS])).toEqual([]);
  });
});
