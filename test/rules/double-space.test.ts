import { expect, test } from 'vitest';
import { problemsOf, recordWithPoints, saidOf } from './checking.ts';

test.each([
  ['- The  DCC.', 1],
  ['- The   DCC  met.', 2],
  ['- >-\n  The  DCC\n  met.', 1],
  ['- >-\n  The DCC\n  met.', 0],
  ['- The DCC met.   # a note', 0],
  ['- The `a  b` code.', 0],
])('%j', async (points, number) => {
  expect(await saidOf(recordWithPoints(points), 'double-space')).toHaveLength(number);
});

test('points at the spaces', async () => {
  const [problem] = await problemsOf({ 'r.yaml': recordWithPoints('- >-\n  The DCC\n  met   again.') });
  const { source, start, end } = problem?.place ?? { source: { text: '' }, start: 0, end: 0 };
  expect(source.text.slice(start - 3, end + 5)).toBe('met   again');
});
