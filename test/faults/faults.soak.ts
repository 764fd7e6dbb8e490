import { expect, test } from 'vitest';
import { SEED } from '../seed.ts';
import { killRuns, randomFrom } from './kills.ts';
import { FAULTS, failCalls } from './system-faults.ts';

const SCALE = Number(process.env['OPSG_SOAK_SCALE'] ?? 1);

test('every call to the system fails in turn', async () => {
  const tally = await failCalls(FAULTS, Math.max(1, Math.round(1 / SCALE)));
  process.stdout.write(`calls that fail, ${tally}\n`);
  expect(tally.wrong).toEqual([]);
  expect(tally.trials).toBeGreaterThan(150 * Math.min(1, SCALE));
});

test('kills at random moments', async () => {
  const tally = await killRuns(Math.max(10, Math.round(1000 * SCALE)), randomFrom(SEED));
  process.stdout.write(`kills (OPSG_SEED=${SEED}), ${tally}\n`);
  expect(tally.wrong).toEqual([]);
});
