import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOneTypoFrom, nearestWord } from '../../src/base/spelling.ts';
import { SEED } from '../seed.ts';

test.each([
  ['Ambr', 'Amber', true],
  ['Ambber', 'Amber', true],
  ['Ambwr', 'Amber', true],
  ['Abmer', 'Amber', true],
  ['mber', 'AMBER', true],
  ['ambers', 'Amber', true],
  ['Amber', 'amber', false],
  ['Ambww', 'Amber', false],
  ['Abemr', 'Amber', false],
  ['Am', 'Amber', false],
  ['', 'A', true],
  ['', '', false],
])('“%s” is one typo from “%s”: %s', (given, word, is) => expect(isOneTypoFrom(given, word)).toBe(is));

test('one typo is a distance of one', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  let near = 0;
  const property = fc.property(word, word, (given, other) => {
    const is = given !== other && nearestWord(given, [other], 1) !== undefined;
    near += Number(is);
    expect(isOneTypoFrom(given, other)).toBe(is);
  });
  fc.assert(property, { seed: SEED, numRuns: 2_000 });
  expect(near).toBeGreaterThan(100);
});
