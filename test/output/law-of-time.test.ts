import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HISTORY, historyFails } from './law-of-time.ts';

test('whatever was done before, what stands after a run is what the records give now', async () => {
  await fc.assert(
    fc.asyncProperty(HISTORY, async ([steps, last]) => {
      expect(await historyFails([...steps, last])).toBeUndefined();
    }),
    { numRuns: 16 },
  );
}, 60_000);
