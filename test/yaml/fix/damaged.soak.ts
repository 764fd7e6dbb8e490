import { expect, test } from 'vitest';
import { judged } from './damaged.ts';

const RECORDS = Math.round(20_000 * Number(process.env['OPSG_SOAK_SCALE'] ?? 1));
const SEED = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31));

test('what a repair touches holds no level and hides no finding', async () => {
  let [repaired, good] = [0, 0];
  const faults: string[] = [];
  for (let i = 0; i < RECORDS; i++) {
    const one = await judged(SEED + i);
    faults.push(...one.faults);
    repaired += Number(one.isRepaired);
    good += Number(one.isGood);
  }
  process.stdout.write(
    `${RECORDS} damaged records, ${repaired} repaired, ${good} of them good after it (SEED=${SEED})\n`,
  );
  expect(faults).toEqual([]);
});
