import { expect, test } from 'vitest';
import { SEED } from '../seed.ts';
import { STRETCHES, wrongStretches } from './stretches.ts';

/** The soak tries all of them. */
const SOME = 10;

test(`one piece again and again takes no more than its length (OPSG_SEED=${SEED})`, async () => {
  const step = Math.floor(STRETCHES / SOME) | 1;
  const numbers = Array.from({ length: SOME }, (_, i) => (SEED + i * step) % STRETCHES);
  expect(new Set(numbers).size).toBe(SOME);
  expect(await wrongStretches(numbers)).toEqual([]);
});
