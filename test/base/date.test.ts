import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysInWords, isoTime, parseDate } from '../../src/base/date.ts';

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

test.each([
  ['2024-03-05', '2024-03-05', '5 March 2024'],
  ['2024-03-05', '2024-03-06', '5 and 6 March 2024'],
  ['2024-03-05', '2024-03-07', '5–7 March 2024'],
  ['2024-04-30', '2024-05-01', '30 April and 1 May 2024'],
  ['2024-04-30', '2024-05-02', '30 April – 2 May 2024'],
  ['2024-12-30', '2025-01-02', '30 December 2024 – 2 January 2025'],
])('a meeting from %s to %s was “on %s”', (first, last, words) => {
  const [start, end] = [first, last].map((day) => parseDate(day) ?? { year: 0, month: 0, day: 0 });
  if (start && end) expect(daysInWords(start, end)).toBe(words);
});
