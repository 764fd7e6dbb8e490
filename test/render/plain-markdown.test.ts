import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import type { ProseNode } from '../../src/base/prose.ts';
import { canonicalMarkdown, markdown } from '../../src/render/markdown.ts';
import { blockByBlock, plainMarkdown } from '../../src/render/plain-markdown.ts';
import { SEED } from '../seed.ts';
import { share } from '../share.ts';

const remark = unified().use(remarkParse).use(remarkStringify).freeze();

/** What committees write, with every sign that is taken for plain, and now and then one that is not. */
const plainSign = fc.constantFrom(...'abcXYZ019éßñλ ,;:.\'"()/?%£€–—‘’“”-_ \u00A0');
/** Without `&` and `~`, which opsg escapes less often than remark: see `escapedForAll`. */
const otherSign = fc.constantFrom(...'*_`[]<>\\#!|+=@\u00AD');
const word = fc
  .array(fc.oneof({ weight: 40, arbitrary: plainSign }, otherSign), { minLength: 1, maxLength: 12 })
  .map((signs) => signs.join(''));
const plainWord = fc.array(plainSign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''));
const address = fc
  .tuple(
    fc.constantFrom('https://', 'http://', 'mailto:', 'mailto:a@', 'mailto:b.c@d-'),
    fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...'aB1./-_?=#@%+:&!(~*') }), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map(([scheme, signs]) => scheme + signs.join(''));
const node = (text: fc.Arbitrary<string>): fc.Arbitrary<ProseNode> =>
  fc.oneof(
    { weight: 3, arbitrary: text.map((value): ProseNode => ({ type: 'text', value })) },
    text.map((value): ProseNode => ({ type: 'strong', children: [{ type: 'text', value }] })),
    fc
      .tuple(text, address)
      .map(([value, url]): ProseNode => ({ type: 'link', url, children: [{ type: 'text', value }] })),
    address.map((url): ProseNode => {
      return { type: 'link', url, children: [{ type: 'text', value: url.replace(/^mailto:/, '') }] };
    }),
  );

test(`plain prose is written as remark writes it (OPSG_SEED=${SEED})`, () => {
  let plain = 0;
  let linked = 0;
  const begin = fc.constantFrom<ProseNode[]>([], [{ type: 'text', value: 'At ' }]);
  const inline = node(fc.oneof(plainWord, word));
  const prose = fc
    .tuple(begin, fc.array(inline, { minLength: 1, maxLength: 4 }))
    .map((parts) => parts.flat());
  fc.assert(
    fc.property(prose, (inlines) => {
      const fast = plainMarkdown(inlines);
      if (fast === undefined) return;
      plain += 1;
      if (inlines.some(({ type }) => type === 'link')) linked += 1;
      const children: PhrasingContent[] = [];
      for (const inline of inlines) {
        const last = children.at(-1);
        const text = { type: 'text' as const, value: textOf(inline) };
        if (inline.type === 'strong') children.push({ type: 'strong', children: [text] });
        else if (inline.type === 'link') children.push({ type: 'link', url: inline.url, children: [text] });
        else if (last?.type === 'text') last.value += text.value;
        else children.push(text);
      }
      const slow = remark.stringify({ type: 'root', children: [{ type: 'paragraph', children }] });
      expect(`${fast}\n`).toBe(slow);
    }),
    { seed: SEED, numRuns: share(1500, 30_000) },
  );
  expect(plain).toBeGreaterThan(100);
  expect(linked).toBeGreaterThan(10);
});

function textOf(inline: ProseNode): string {
  if (inline.type === 'strong' || inline.type === 'link') return inline.children.map(textOf).join('');
  return 'value' in inline ? inline.value : '';
}

test(`documents come out block by block as they do whole (OPSG_SEED=${SEED})`, () => {
  let apart = 0;
  const start = fc.constantFrom(
    'A',
    'B',
    'C',
    'D',
    '# ',
    '# ',
    '## 4. ',
    '* ',
    '**Decision:** ',
    '1. ',
    '- ',
    '> ',
    '    ',
    '[a]: b',
    '[a b](https://c.d/e_f) ',
    '<a.b@c.d> ',
    'Ask [a@b](mailto:a@b) or <a@b-> ',
  );
  const line = fc.tuple(
    start,
    fc.array(fc.oneof({ weight: 5, arbitrary: plainWord }, word), { maxLength: 3 }),
  );
  const block = fc
    .array(
      line.map(([first, words]) => first + words.join('')),
      { minLength: 1, maxLength: 2 },
    )
    .map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
      const document = `${blocks.join('\n\n')}\n`;
      const whole = String(remark.processSync(document));
      if (blockByBlock(document, (one) => one) !== undefined) apart += 1;
      expect(canonicalMarkdown(document)).toBe(whole);
    }),
    { seed: SEED, numRuns: share(200, 4000) },
  );
  expect(apart).toBeGreaterThan(10);
});

test.each([
  ['Read `a` and <a.b@example.org>.\n\nNext: OPSG\\_29\n'],
  ['* one\n\n* two\n'],
  [
    'See [a page](https://example.org/a_b?c=d), or ask <a.b@example.org>: [a.b@example.org](mailto:a.b@example.org).\n',
  ],
  ['See [https://example.org](https://example.org).\n\nAsk <a@b-> and <a@b.c>.\n'],
  ['* one\n* two\n\n# A #\n\nAn end\\.\n'],
  ['A [b].\n\n[b]: https://example.org\n'],
])('the whole of %j is as remark writes it', (document) => {
  expect(canonicalMarkdown(document)).toBe(String(remark.processSync(document)));
});

test('no prose is no words', () => {
  const empty = { type: 'text' as const, value: '' };
  for (const children of [[], [empty]]) {
    expect(plainMarkdown(children)).toBe('');
    expect(remark.stringify({ type: 'root', children: [{ type: 'paragraph', children }] }).trim()).toBe('');
  }
});

test('prose that remark has to write is left to it', () => {
  expect(plainMarkdown([{ type: 'text', value: 'R&D' }])).toBeUndefined();
  expect(markdown.prose([{ type: 'text', value: 'R&D' }])).toBe('R&D');
});
