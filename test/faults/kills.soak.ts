import { expect, test } from 'vitest';
import { killRuns, randomFrom } from './kills.ts';

const SCALE = Number(process.env['OPSG_SOAK_SCALE'] ?? 1);
const SEED = Number(process.env['OPSG_SEED'] ?? Date.now() % 1_000_000);

test('kills at random moments', async () => {
  const tally = await killRuns(Math.max(10, Math.round(1000 * SCALE)), randomFrom(SEED));
  process.stdout.write(`kills (OPSG_SEED=${SEED}), ${tally}\n`);
  expect(tally.wrong).toEqual([]);
});
