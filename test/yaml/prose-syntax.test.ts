import fc from 'fast-check';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { onOneLine } from '../../src/base/prose.ts';
import { readProse } from '../../src/yaml/prose-syntax.ts';
import { share } from '../share.ts';

const processor = unified().use(remarkParse);

/** The text of a paragraph that holds nothing else, as remark reads it. */
function soleText(text: string): string | undefined {
  const { children } = processor.parse(text.trim());
  const [paragraph] = children;
  if (children.length !== 1 || paragraph?.type !== 'paragraph' || paragraph.children.length !== 1)
    return undefined;
  const [only] = paragraph.children;
  return only?.type === 'text' ? onOneLine(only.value) : undefined;
}

const signs = fc.constantFrom(
  ...'ab Ré_9 1.2)(-+=*#>~`[]!<&;:\\|"\'/@,?%£–’\n\t '.split(''),
  '\n',
  ' ',
  'OPSG_29',
  'Ω',
  '🜁',
);
const text = fc.array(signs, { minLength: 1, maxLength: 24 }).map((parts) => parts.join(''));

test('a text is read as plain text exactly where CommonMark has nothing else to see in it', () => {
  const seen = { plain: 0, other: 0 };
  fc.assert(
    fc.property(text, (written) => {
      const { prose, faults } = readProse(written);
      const [only] = prose;
      const isPlain = faults.length === 0 && prose.length === 1 && only?.type === 'text';
      seen[isPlain ? 'plain' : 'other'] += 1;
      if (isPlain) expect(only.value).toBe(soleText(written));
      else if (faults.length === 0 && prose.length > 0) expect(soleText(written)).toBeUndefined();
    }),
    { numRuns: share(1500, 30_000) },
  );
  expect(seen.plain).toBeGreaterThan(100);
  expect(seen.other).toBeGreaterThan(100);
});
