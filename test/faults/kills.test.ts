import { expect, test } from 'vitest';
import { killRuns, randomFrom } from './kills.ts';

const SEED = Number(process.env['OPSG_SEED'] ?? Date.now() % 1_000_000);

test(`a run that is killed leaves the old documents, the new ones, or a plan for the next run (OPSG_SEED=${SEED})`, async () => {
  const tally = await killRuns(12, randomFrom(SEED));
  expect(tally.wrong).toEqual([]);
  expect(tally.trials).toBe(12);
});
