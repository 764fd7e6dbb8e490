import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GRAM, mayHold, sieveOf } from '../../src/model/gram-sieve.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'Ω', '7', '\ud83d'), maxLength: 60 });

test('no text that holds the letters is missed', () => {
  fc.assert(
    fc.property(fc.array(letters), letters, letters, letters, (texts, before, wanted, after) => {
      expect(mayHold(sieveOf([...texts, before + wanted + after]), wanted)).toBe(true);
    }),
  );
});

test('most other letters are seen to stand nowhere', () => {
  const sieve = sieveOf(['thegroupagreedtopublishthereport']);
  for (const other of ['counteroffer', 'agreedtopublishnothing', 'zzzzz'])
    expect(mayHold(sieve, other)).toBe(false);
  expect(mayHold(sieve, 'publish')).toBe(true);
  expect(mayHold(sieve, 'x'.repeat(GRAM - 1))).toBe(true);
});
