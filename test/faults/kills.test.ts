import { expect, test } from 'vitest';
import { SEED } from '../seed.ts';
import { killRuns, randomFrom } from './kills.ts';

test(`a run that is killed leaves the old documents, the new ones, or a plan for the next run (OPSG_SEED=${SEED})`, async () => {
  const tally = await killRuns(5, randomFrom(SEED));
  expect(tally.wrong).toEqual([]);
  expect(tally.trials).toBe(5);
});
