import fc from 'fast-check';
import type { PhrasingContent } from 'mdast';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { canonicalMarkdown, markdown } from '../../src/formats/markdown.ts';
import { blockByBlock, plainMarkdown } from '../../src/formats/plain-markdown.ts';
import type { Inline } from '../../src/model/prose.ts';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
const remark = unified().use(remarkParse).use(remarkStringify).freeze();

/** What committees write, with every sign that is taken for plain, and now and then one that is not. */
const plainSign = fc.constantFrom(...'abcXYZ019éßñλ ,;:.\'"()/?%£€–—‘’“”-_ ');
const otherSign = fc.constantFrom(...'*_`[]<>&\\#!~|+=@\u00A0\u00AD');
const word = fc
  .array(fc.oneof({ weight: 40, arbitrary: plainSign }, otherSign), { minLength: 1, maxLength: 12 })
  .map((signs) => signs.join(''));
const plainWord = fc.array(plainSign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''));
const node = (text: fc.Arbitrary<string>): fc.Arbitrary<Inline> =>
  fc.oneof(
    { weight: 3, arbitrary: text.map((value): Inline => ({ type: 'text', value })) },
    text.map((value): Inline => ({ type: 'strong', children: [{ type: 'text', value }] })),
  );

test(`plain prose is written as remark writes it (SEED=${seed})`, () => {
  let plain = 0;
  const prose = fc.array(node(fc.oneof(plainWord, word)), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(prose, (inlines) => {
      const fast = plainMarkdown(inlines);
      if (fast === undefined) return;
      plain += 1;
      const children: PhrasingContent[] = [];
      for (const inline of inlines) {
        const last = children.at(-1);
        const text = { type: 'text' as const, value: textOf(inline) };
        if (inline.type === 'strong') children.push({ type: 'strong', children: [text] });
        else if (last?.type === 'text') last.value += text.value;
        else children.push(text);
      }
      const slow = remark.stringify({ type: 'root', children: [{ type: 'paragraph', children }] });
      expect(`${fast}\n`).toBe(slow);
    }),
    { seed, numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(100);
});

function textOf(inline: Inline): string {
  if (inline.type === 'strong') return inline.children.map(textOf).join('');
  return 'value' in inline ? inline.value : '';
}

test(`documents come out block by block as they do whole (SEED=${seed})`, () => {
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
    { seed, numRuns: 400 },
  );
  expect(apart).toBeGreaterThan(10);
});

test.each([
  ['Read `a` and <a.b@example.org>.\n\nNext: OPSG\\_29\n'],
  ['* one\n\n* two\n'],
  ['* one\n* two\n\n# A #\n\nAn end\\.\n'],
  ['A [b].\n\n[b]: https://example.org\n'],
])('the whole of %j is as remark writes it', (document) => {
  expect(canonicalMarkdown(document)).toBe(String(remark.processSync(document)));
});

test('prose that remark has to write is left to it', () => {
  expect(plainMarkdown([{ type: 'text', value: 'R&D' }])).toBeUndefined();
  expect(markdown.prose([{ type: 'text', value: 'R&D' }])).toBe('R\\&D');
});
