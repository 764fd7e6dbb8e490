import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainlyRead } from '../../src/yaml/plain-prose.ts';
import { parsed } from '../../src/yaml/prose-syntax.ts';
import { share } from '../share.ts';

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
  '[a](',
  '](https://a.b',
  '[a](mailto:a@b',
];
const PIECES = ['**bold** ', ' *so*', ' `a*b`', '*a*, ', '`x`.', ' **{level}** ', '**a** ', '*(b)*'];
const LINKS = [
  '[a page](https://example.org/a_b-c~d/?e=f&g=h;i#j:k@l!m,n%20+o$)',
  '[^1](http://a)',
  '[a@b](mailto:a.b+c@d.ef)',
  '[a](mailto:b@c?subject=d)',
  '[a](https://a.b/&amp;c)',
  '[a](https://a.b/(c))',
  '[a](https://a.b "c")',
  '[a](ftp://a.b)',
  '[a](https:///b)',
  '[a](<https://a.b>)',
  '[a]( https://a.b )',
  '[*a*](https://a.b)',
  '[a[b]](https://a.b)',
];
const anyText = fc
  .array(fc.constantFrom(...SIGNS, ...WORDS, ...PIECES, ...LINKS), { maxLength: 24 })
  .map((parts) => parts.join(''));
const likelyText = fc
  .array(fc.constantFrom('a', 'B c', ' ', '.', ', ', '\n', '9', '_', '!', ...PIECES, ...LINKS), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

test.each([
  ['any text', anyText, 0],
  ['text with simple marks', likelyText, 40],
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
    { numRuns: share(1500, 30_000) },
  );
  expect(withoutParser).toBeGreaterThan(100);
  expect(marked).toBeGreaterThanOrEqual(least);
});

test.each([
  'The DCC (OPSG_29) said: “no” – 5% of £3 & more {here} + a^b | c = d #4 ~ e!',
  'Ask [the secretariat](mailto:a.b@c.de), or see [the page](https://a.b/?c=d&e=f#g)!',
  '[A page](https://a.b)(c)',
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
  '![a](https://b.c)',
  '[a](https://b.c/&amp;)',
  '[a](https://b.c/(d))',
  '[a](https:///b)',
  '[`a`](https://b.c)',
  '[a][b]',
  '# a',
  ' a',
  'a ',
  'a\\*',
  '* a *',
])('only the parser can tell what %j is', (text) => {
  expect(plainlyRead(text)).toBeUndefined();
});
