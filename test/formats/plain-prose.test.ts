import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainlyRead } from '../../src/formats/plain-prose.ts';
import { parsed } from '../../src/formats/prose.ts';

const SIGNS = [...'ab Ré_9 1.2)(-+=*#>~`[]!<&;:\\|"\'/@,?%£–“”…{}$^\n\t\r\u00a0\u0301Ω'];
const WORDS = [
  'OPSG_29',
  'the ',
  ' and',
  '**',
  '*',
  '`',
  '12. ',
  '1) ',
  '---',
  '\n===',
  '&amp;',
  '&#9;',
  'https://a.b',
  '<a@b.c>',
];
const PIECES = ['**bold** ', ' *so*', ' `a*b`', '*a*, ', '`x`.', ' **{level}** ', '**a** ', '*(b)*'];
const anyText = fc
  .array(fc.constantFrom(...SIGNS, ...WORDS, ...PIECES), { maxLength: 24 })
  .map((parts) => parts.join(''));
const likelyText = fc
  .array(fc.constantFrom('a', 'B c', ' ', '.', ', ', '\n', '9', '_', ...PIECES), { maxLength: 12 })
  .map((parts) => parts.join(''));

test.each([
  ['any text', anyText, 0],
  ['text with simple marks', likelyText, 80],
])('%s that is read without the parser is read as the parser reads it', (_, text, least) => {
  let withoutParser = 0;
  let marked = 0;
  fc.assert(
    fc.property(text, (written) => {
      const prose = plainlyRead(written);
      if (!prose) return;
      withoutParser += 1;
      if (prose.some(({ type }) => type !== 'text')) marked += 1;
      expect(parsed(written)).toEqual({ prose, faults: [] });
    }),
    { numRuns: 3000 },
  );
  expect(withoutParser).toBeGreaterThan(100);
  expect(marked).toBeGreaterThanOrEqual(least);
});

test.each([
  'The DCC (OPSG_29) said: “no” – 5% of £3 & more {here} + a^b | c = d #4 ~ e!',
  '12 items, **two of them** late, *one* `REF*1_<x>`.',
  '',
])('the parser is not needed for %j', (text) => {
  expect(plainlyRead(text)).toEqual(parsed(text).prose);
});

test.each([
  '1. a',
  'a  \nb',
  'a\n- b',
  '*a',
  'a*b*',
  '**a* b**',
  '`a',
  '``a``',
  '&amp;',
  '[a](b)',
  '# a',
  ' a',
  'a ',
  'a\\*',
  '* a *',
])('only the parser can tell what %j is', (text) => {
  expect(plainlyRead(text)).toBeUndefined();
});
