import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoTime } from '../../src/base/date.ts';

test('a time is written as ISO 8601 writes it, from the year 100 to the year 5000', () => {
  const seconds = fc.integer({ min: -59_000_000_000, max: 95_000_000_000 });
  fc.assert(
    fc.property(seconds, (time) => {
      expect(isoTime(time)).toBe(new Date(time * 1000).toISOString().replace('.000', ''));
    }),
    { numRuns: 2_000 },
  );
});

test.each([
  [0, '1970-01-01T00:00:00Z'],
  [-1, '1969-12-31T23:59:59Z'],
  [951_782_400, '2000-02-29T00:00:00Z'],
  [1_735_689_599, '2024-12-31T23:59:59Z'],
])('%i seconds after 1970 is %s', (seconds, time) => {
  expect(isoTime(seconds)).toBe(time);
});
