import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SEED } from '../seed.ts';
import { HISTORY, historyFails } from './law-of-time.ts';

const SCALE = Number(process.env['OPSG_SOAK_SCALE'] ?? 1);
const HISTORIES = 2000;

test('old documents beside new ones', async () => {
  const numRuns = Math.max(1, Math.round(HISTORIES * SCALE));
  const start = performance.now();
  let [histories, runs] = [0, 0];
  const checked = await fc.check(
    fc.asyncProperty(HISTORY, async ([steps, last]) => {
      histories++;
      runs += [...steps, last].filter((step) => step.do === 'run').length;
      const failure = await historyFails([...steps, last]);
      if (failure !== undefined) throw new Error(failure);
    }),
    { numRuns, seed: SEED },
  );
  const seconds = Math.round((performance.now() - start) / 1000);
  const failures = checked.failed ? 1 : 0;
  process.stdout.write(
    `| law of time (seed ${SEED}) | ${histories} sequences | ${runs} runs | ${failures} left anything old | ${seconds} s |\n`,
  );
  expect(checked.failed, fc.defaultReportMessage(checked)).toBe(false);
}, 0);
