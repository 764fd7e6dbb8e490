import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GRAM, searchForAll, searchIn } from '../../src/levels/ngram-filter.ts';

const unit = fc.constantFrom('a', 'b', 'é', 'Ω', '7', '\ud83d');
const letters = fc.string({ unit, maxLength: 60 });
const some = fc.string({ unit, minLength: 1, maxLength: 60 });
/** As many searches as make each way of searching pay. */
const TIMES = [1, 1000, 5000];

function padded(wanted: readonly string[], times: number): readonly string[] {
  return [...wanted, ...Array.from({ length: times - wanted.length }, (_, i) => `other${i}`)];
}

test.each(TIMES)(
  'letters are found in the text that contains them, and nowhere else (%i searches)',
  (times) => {
    fc.assert(
      fc.property(fc.array(letters), letters, some, letters, (texts, before, wanted, after) => {
        const all = padded([wanted], times);
        expect(searchIn([...texts, before + wanted + after], all)(wanted)).toBe(true);
        expect(searchIn(texts, all)(wanted)).toBe(texts.some((text) => text.includes(wanted)));
      }),
      times > 1000 ? { numRuns: 5 } : {},
    );
  },
);

test.each(TIMES)('letters that run across two texts are in neither (%i searches)', (times) => {
  const others = ['counteroffer', 'agreedtopublish', 'zzzzz'];
  const short = 'x'.repeat(GRAM - 1);
  const isAnywhere = searchIn(
    ['thegroupagreed', 'topublishthereport'],
    padded([...others, 'publish', short], times),
  );
  for (const other of [...others, short]) expect(isAnywhere(other)).toBe(false);
  expect(isAnywhere('publish')).toBe(true);
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
