import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SEED } from '../seed.ts';
import { killedOver, SITE_HISTORY, siteHistoryFails } from './law-of-time.ts';

const SCALE = Number(process.env['OPSG_SOAK_SCALE'] ?? 1);
const HISTORIES = 300;

test('websites after random work', async () => {
  const numRuns = Math.max(1, Math.round(HISTORIES * SCALE));
  const start = performance.now();
  let [histories, runs, kills] = [0, 0, 0];
  let last = '';
  const checked = await fc.check(
    fc.asyncProperty(SITE_HISTORY, async (rounds) => {
      histories++;
      runs += rounds.length;
      kills += rounds.filter(({ killedAt }) => killedAt !== null).length;
      const failure = await siteHistoryFails(rounds);
      last = failure ?? last;
      if (failure !== undefined) throw new Error(failure);
    }),
    { numRuns, seed: SEED },
  );
  const seconds = Math.round((performance.now() - start) / 1000);
  const failures = checked.failed ? 1 : 0;
  process.stdout.write(
    `| websites (seed ${SEED}) | ${histories} histories | ${runs} runs | ${kills} killed before | ${failures} other than a first run | ${seconds} s |\n`,
  );
  expect(checked.failed, `${fc.defaultReportMessage(checked)}\n${last}`).toBe(false);
});

test('websites after a run that was killed at any operation', async () => {
  const operations: string[] = [];
  expect(await siteHistoryFails(killedOver(Number.MAX_SAFE_INTEGER), operations)).toBeUndefined();
  const step = Math.max(1, Math.round(1 / SCALE));
  let kills = 0;
  for (let n = 0; n < operations.length; n += step, kills++)
    expect(await siteHistoryFails(killedOver(n)), `killed at ${n}`).toBeUndefined();
  process.stdout.write(
    `| websites, killed at each of ${operations.length} operations | ${kills} kills | 0 left a mixture |\n`,
  );
});
