import { expect, test } from 'vitest';
import { STRETCHES, wrongStretches } from './stretches.ts';

const SEED = Number(process.env['OPSG_SEED'] ?? Date.now() % 1_000_000_000);
const SOME = 20;

test(`one piece again and again takes no more than its length (OPSG_SEED=${SEED})`, async () => {
  const step = Math.floor(STRETCHES / SOME) | 1;
  const numbers = Array.from({ length: SOME }, (_, i) => (SEED + i * step) % STRETCHES);
  expect(new Set(numbers).size).toBe(SOME);
  expect(await wrongStretches(numbers)).toEqual([]);
});
