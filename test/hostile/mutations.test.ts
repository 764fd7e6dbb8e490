import { expect, test } from 'vitest';
import { SEED } from '../seed.ts';
import { runMutations } from './mutations.ts';

test(`damaged records never crash or hold the program (OPSG_SEED=${SEED})`, async () => {
  const { exits, wrong } = await runMutations(60, SEED);
  expect(wrong).toEqual([]);
  expect(exits.get(1) ?? 0).toBeGreaterThan(15);
  expect(exits.get(0) ?? 0).toBeGreaterThan(0);
});
