import fc from 'fast-check';
import { expect, test } from 'vitest';
import { killedOver, SITE_HISTORY, siteHistoryFails } from './law-of-time.ts';

test('whatever was done before, even by a run that was killed, a website is what the records give now', async () => {
  await fc.assert(
    fc.asyncProperty(SITE_HISTORY, async (rounds) => {
      expect(await siteHistoryFails(rounds)).toBeUndefined();
    }),
    { numRuns: 2 },
  );
}, 120_000);

test('a clone of the website without what lies beside it is what the records give now', async () => {
  expect(await siteHistoryFails(killedOver(0, true))).toBeUndefined();
});

test('a run over a changed archive that is killed leaves the old website, or what the next run completes', async () => {
  const operations: string[] = [];
  expect(await siteHistoryFails(killedOver(Number.MAX_SAFE_INTEGER), operations)).toBeUndefined();
  const decided = operations.findIndex((one) => /^rename .*staging\/plan\.json$/.test(one));
  expect(decided).toBeGreaterThan(100);
  for (const n of [decided + 5, operations.length - 8])
    expect(await siteHistoryFails(killedOver(n)), `killed at ${n}`).toBeUndefined();
});
