import { expect, test } from 'vitest';
import { recordWithPoints, saidOf } from './checking.ts';

test.each([
  ["- The DCC's.\n- The CSPs’.\n- The OPSG's.", ['warning mixed-quotes: ’']],
  ["- The DCC’s.\n- The CSPs'.\n- The “OPSG’s”.", ["warning mixed-quotes: '"]],
  ["- The DCC's.\n- The CSPs'.", []],
  ['- The DCC’s.\n- The “CSPs”.', []],
  ["- 'The DCC said “no”.'", []],
  ["- The `it's` and the “CSPs”.", []],
])('%j', async (points, said) => {
  expect(await saidOf(recordWithPoints(points), 'mixed-quotes')).toEqual(said);
});
