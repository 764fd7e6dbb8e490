import { expect, test } from 'vitest';
import { isKept } from './preserved.ts';

test.each([
  ['the same text', 'A title\nA text.', 'A title\nA text.', true],
  ['no text where none was', 'A title', 'A title\n', true],
  ['a no-break space that became another', 'a b', 'a\u00a0b', true],
  ['a word less', 'A title', 'A title\nA text.', false],
  ['words in another order', 'text A', 'A text', false],
  ['Hebrew in another order', 'םולש', 'שלום', true],
  ['Hebrew with a letter less', 'ולש', 'שלום', false],
  ['Hebrew with a letter twice', 'םולשש', 'שלום', false],
  ['a letter with marks, twice', 'A\u0317\u031eA\u0317\u031e b', 'A\u0317\u031eb', true],
  ['another letter twice', 'A\u0317\u031ebb', 'A\u0317\u031eb', false],
  ['a mark less', 'A\u0317', 'A\u0317\u031e', false],
])('a reader of PDFs gives back %s', (_, read, expected, isSame) => {
  expect(isKept(read, expected)).toBe(isSame);
});
