import { expect, test } from 'vitest';
import { SEED } from '../../seed.ts';
import { judged } from './damaged.ts';

/** `npm run soak` tries many more. */
const RECORDS = 30;

test('repairs change no level and hide no finding', async () => {
  let [repaired, good] = [0, 0];
  const faults: string[] = [];
  for (let i = 0; i < RECORDS; i++) {
    const one = await judged(SEED + i);
    faults.push(...one.faults);
    repaired += Number(one.isRepaired);
    good += Number(one.isGood);
  }
  process.stdout.write(`${RECORDS} damaged records, ${repaired} repaired, ${good} of them good after it\n`);
  expect(faults).toEqual([]);
  expect(repaired).toBeGreaterThan(RECORDS / 10);
  expect(good).toBeGreaterThan(RECORDS / 20);
});
