import { expect, test } from 'vitest';
import { judged } from './damaged.ts';

const RECORDS = 100;

test('what a repair touches holds no level and hides no finding', async () => {
  let [repaired, good] = [0, 0];
  const faults: string[] = [];
  const first = Math.floor(Math.random() * 2 ** 31);
  for (let i = 0; i < RECORDS; i++) {
    const one = await judged(first + i);
    faults.push(...one.faults);
    repaired += Number(one.isRepaired);
    good += Number(one.isGood);
  }
  process.stdout.write(`${RECORDS} damaged records, ${repaired} repaired, ${good} of them good after it\n`);
  expect(faults).toEqual([]);
  expect(repaired).toBeGreaterThan(RECORDS / 10);
  expect(good).toBeGreaterThan(RECORDS / 20);
});
