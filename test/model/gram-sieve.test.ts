import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GRAM, sieveFor } from '../../src/model/gram-sieve.ts';

const MANY = 1000;
const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'Ω', '7', '\ud83d'), maxLength: 60 });

test('no text that holds the letters is missed', () => {
  fc.assert(
    fc.property(fc.array(letters), letters, letters, letters, (texts, before, wanted, after) => {
      expect(sieveFor([...texts, before + wanted + after], MANY)(wanted)).toBe(true);
    }),
  );
});

test('most other letters are seen to stand nowhere', () => {
  const mayHold = sieveFor(['thegroupagreedtopublishthereport'], MANY);
  for (const other of ['counteroffer', 'agreedtopublishnothing', 'zzzzz']) expect(mayHold(other)).toBe(false);
  expect(mayHold('publish')).toBe(true);
  expect(mayHold('x'.repeat(GRAM - 1))).toBe(true);
});

test('for a few letters no sieve is made: all may stand there', () => {
  expect(sieveFor(['thegroupagreed'], 1)('zzzzz')).toBe(true);
});
