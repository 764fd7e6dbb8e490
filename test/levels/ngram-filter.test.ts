import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GRAM, searchForAll, searchIn } from '../../src/levels/ngram-filter.ts';

const unit = fc.constantFrom('a', 'b', 'é', 'Ω', '7', '\ud83d');
const letters = fc.string({ unit, maxLength: 60 });
const some = fc.string({ unit, minLength: 1, maxLength: 60 });
const [FEW, MANY] = [1, 1000];

test('letters are found in the text that contains them, and nowhere else', () => {
  const searches = fc.constantFrom(FEW, MANY);
  fc.assert(
    fc.property(
      fc.array(letters),
      letters,
      some,
      letters,
      searches,
      (texts, before, wanted, after, times) => {
        expect(searchIn([...texts, before + wanted + after], times)(wanted)).toBe(true);
        expect(searchIn(texts, times)(wanted)).toBe(texts.some((text) => text.includes(wanted)));
      },
    ),
  );
});

test.each([FEW, MANY])('letters that run across two texts are in neither (%i searches)', (times) => {
  const isAnywhere = searchIn(['thegroupagreed', 'topublishthereport'], times);
  for (const other of ['counteroffer', 'agreedtopublish', 'zzzzz']) expect(isAnywhere(other)).toBe(false);
  expect(isAnywhere('publish')).toBe(true);
  expect(isAnywhere('x'.repeat(GRAM - 1))).toBe(false);
});

test('a search for many letters finds those that single searches find', () => {
  const long = fc.string({ unit, minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.array(long), fc.array(long), fc.array(long), (texts, wanted, others) => {
      const all = [...wanted, ...others, ...texts.map((text) => text.slice(1, 2 * GRAM))];
      const found = [...searchForAll(all)([...texts, wanted.join('')])];
      const expected = all.filter((one) => [...texts, wanted.join('')].some((text) => text.includes(one)));
      expect(new Set(found)).toEqual(new Set(expected));
    }),
  );
});
