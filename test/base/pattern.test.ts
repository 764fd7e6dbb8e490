import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { isCommon, pattern } from '../../src/base/pattern.ts';

const CLASSES = ['Cc', 'Cf', 'Cs', 'L', 'Ll', 'Lu', 'M', 'Mn', 'N', 'Nd', 'Pd', 'Zs'];
const SIGNS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(isCommon);
/** Sources with what patterns of the program are made of: classes, neighbours, words again, lists and cases. */
const SOURCES = [
  String.raw`(?<![\p{L}\p{N}'’_-])(\p{L}[\p{L}'’]*)\s+\1(?![\p{L}\p{N}'’_-])`,
  String.raw`\bthe\s+(\p{Lu}[\p{Lu}\p{N}]{1,7})\s+(?:was|is)(?!\p{L})`,
  String.raw`[^\p{L}\p{N}\p{M}]+`,
  String.raw`(?! )[\p{Zs}\p{Cf}]|\p{Pd}[\[\]x\p{Nd}]|\W$`,
];
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...SIGNS),
    fc.constantFrom(' ', 'a', 'A', 's', 'k', 'ß', 'the ', ' is', 'µ', 'ÿ'),
  ),
  maxLength: 40,
});

test('most texts have only common signs', () => {
  expect(isCommon('The “DCC” – café, £5 → €6 ≤ 1½;\r\n\tit’s all…')).toBe(true);
  for (const other of ['Ł', 'ſ', '\u212a', '\u200b', '\u0301', '\ud800', '😀', '\x07'])
    expect(isCommon(other)).toBe(false);
});

test.each(CLASSES)('a pattern knows which common signs are \\p{%s}, in every place and case', (name) => {
  for (const flags of ['', 'i'])
    for (const source of [`\\p{${name}}`, `[\\p{${name}}]`, `[^\\p{${name}}]`, `[\\p{${name}}x]`]) {
      const full = new RegExp(source, `u${flags}`);
      const wanted = pattern(source, flags);
      expect(
        SIGNS.filter((sign) => wanted(sign).test(sign) !== full.test(sign)),
        source,
      ).toEqual([]);
    }
});

test('a pattern finds in common signs what it finds in all', () => {
  fc.assert(
    fc.property(text, fc.constantFrom(...SOURCES), fc.constantFrom('g', 'gi'), (words, source, flags) => {
      const [wanted, full] = [pattern(source, flags), new RegExp(source, `${flags}u`)];
      expect(wanted(words).unicode).toBe(false);
      expect([...words.matchAll(wanted(words))]).toEqual([...words.matchAll(full)]);
    }),
  );
});

test('a text with other signs gets the full pattern, and so does a source', () => {
  expect(pattern(String.raw`^\p{L}+$`)('Łódź').test('Łódź')).toBe(true);
  expect(pattern('[😀]')('plain').unicode).toBe(true);
});

test('a pattern that has no simple form is refused', () => {
  for (const source of [String.raw`\P{L}`, String.raw`\p{Script}`, String.raw`\u{1f600}`])
    expect(() => pattern(source)('plain')).toThrow();
});

test('a long text that is searched for many short ones is tested once', () => {
  const text = 'The group agreed. '.repeat(100);
  const tested: string[] = [];
  const { test: plainTest } = RegExp.prototype;
  const spy = vi.spyOn(RegExp.prototype, 'test').mockImplementation(function (this: RegExp, tried: string) {
    tested.push(tried);
    return plainTest.call(this, tried);
  });
  try {
    for (const word of ['one', 'two', 'three']) pattern(`${word}\\p{L}`)(text);
  } finally {
    spy.mockRestore();
  }
  expect(tested.filter((tried) => tried === text)).toHaveLength(1);
});
