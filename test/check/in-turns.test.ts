import { expect, test } from 'vitest';
import { compareFacts, compareTexts, compareWithToday } from '../../src/check/compare-records.ts';
import { memoryWorld } from '../memory-world.ts';

test.each([
  ['facts', 3, compareFacts],
  ['texts', 1, compareTexts],
  ['days', 1, compareWithToday],
] as const)('the comparison of %s lets the program hear and answer', async (_, least, compare) => {
  let [turns, isOver] = [0, false];
  const count = () => {
    turns++;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  expect(await compare([], memoryWorld({}))).toEqual([]);
  isOver = true;
  expect(turns).toBeGreaterThanOrEqual(least);
});
