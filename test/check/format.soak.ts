import { expect, test } from 'vitest';
import { SEED } from '../seed.ts';
import { tryBroken, tryLayout, trySameData, wrongOf } from './format-trials.ts';

const RECORDS = Math.round(20_000 * Number(process.env['OPSG_SOAK_SCALE'] ?? 1));

test.each([
  ['random and damaged records', tryLayout],
  ['pairs of one record, written in two ways', trySameData],
  ['records with a fault', tryBroken],
] as const)('the layout of %s', (name, trial) => {
  const { read, wrong } = wrongOf(trial, SEED, RECORDS);
  process.stdout.write(`${RECORDS} ${name} (OPSG_SEED=${SEED}), ${read} laid out, ${wrong.length} wrong\n`);
  expect(wrong).toEqual([]);
  expect(read).toBeGreaterThan(RECORDS / 10);
});
