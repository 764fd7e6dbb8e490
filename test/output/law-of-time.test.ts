import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HISTORY, historyFails } from './law-of-time.ts';

test('whatever was done before, the documents after a run are what the records give now', async () => {
  await fc.assert(
    fc.asyncProperty(HISTORY, async ([steps, last]) => {
      expect(await historyFails([...steps, last])).toBeUndefined();
    }),
    { numRuns: 9 },
  );
}, 60_000);
