import { describe, expect, test } from 'vitest';
import { missingFrom } from '../../src/browser/missing.ts';

/** Blocks of a document, each with the words in brackets that the lower one should lack. */
function marked(lower: readonly string[], higher: readonly string[]): readonly string[] {
  const words = (blocks: readonly string[]) => blocks.map((block) => block.split(' '));
  const flags = missingFrom(words(lower), words(higher));
  return words(higher).map((block, i) =>
    block.map((word, k) => (flags[i]?.[k] ? `[${word}]` : word)).join(' '),
  );
}

describe('what the lower document lacks', () => {
  test.each<readonly [string, readonly string[], readonly string[], readonly string[]]>([
    ['nothing', ['A b.'], ['A b.'], ['A b.']],
    ['a block', ['A b.', 'C d.'], ['A b.', 'E f.', 'C d.'], ['A b.', '[E] [f.]', 'C d.']],
    ['the first block', ['C d.'], ['E f.', 'C d.'], ['[E] [f.]', 'C d.']],
    ['all', [], ['E f.'], ['[E] [f.]']],
    ['a sentence within a block', ['A b. E f.'], ['A b. C d. E f.'], ['A b. [C] [d.] E f.']],
    [
      'a sentence that begins as the next does',
      ['The a. The c.'],
      ['The a. The b. The c.'],
      ['The a. [The] [b.] The c.'],
    ],
    [
      'the first sentence, which begins as the next does',
      ['The c.'],
      ['The b. The c.'],
      ['[The] [b.] The c.'],
    ],
    ['the last sentence', ['The a.'], ['The a. The b.'], ['The a. [The] [b.]']],
    ['a name', ['4. Outages'], ['4. Outages DCC'], ['4. Outages [DCC]']],
    [
      'words for which it has others',
      ['We spoke of money.'],
      ['The price was nine pounds.'],
      ['[The] [price] [was] [nine] [pounds.]'],
    ],
    [
      'one of two sentences, for which it has others',
      ['The DCC spoke. The OPSG spoke of a matter.'],
      ['The DCC spoke. The supplier asked for a high price.'],
      ['The DCC spoke. [The] [supplier] [asked] [for] [a] [high] [price.]'],
    ],
    [
      'a sentence, where most words of it stand in the others',
      ['The DCC spoke of the two outages in Leeds and York. It was a matter.'],
      ['The DCC spoke of the two outages in Leeds and York. It was the price, a secret.'],
      ['The DCC spoke of the two outages in Leeds and York. It was [the] [price,] a [secret.]'],
    ],
    [
      'one of two that are alike',
      ['Agreed.', 'Agreed.'],
      ['Agreed.', 'Agreed.', 'Agreed.'],
      ['Agreed.', 'Agreed.', '[Agreed.]'],
    ],
  ])('%s', (_, lower, higher, expected) => {
    expect(marked(lower, higher)).toEqual(expected);
  });

  test('is never a word that stands in the same place, nor fewer than are added', () => {
    const higher = 'a b c d e f g h'.split(' ');
    for (let bits = 0; bits < 256; bits++) {
      const lower = higher.filter((_, i) => bits & (1 << i));
      const flags = missingFrom([...lower.map((word) => [word])], [...higher.map((word) => [word])]).flat();
      expect(higher.filter((_, i) => !flags[i])).toEqual(lower);
    }
  });
});
