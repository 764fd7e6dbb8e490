import { describe, expect, test } from 'vitest';
import { visibleText } from '../../src/base/prose.ts';
import { canonicalMarkdown, markdown } from '../../src/render/markdown.ts';
import { readProse } from '../../src/yaml/prose-syntax.ts';

function read(text: string): string {
  const { prose, faults } = readProse(text);
  expect(faults).toEqual([]);
  return visibleText(prose);
}

function written(text: string): string {
  const first = markdown.prose(readProse(text).prose);
  const document = canonicalMarkdown(`${first}\n`);
  expect(canonicalMarkdown(document)).toBe(document);
  return document.trimEnd();
}

const ADDRESSES = [
  'https://example.org/_a_/b', 'https://example.org/*a*/b', 'https://example.org/a__b__c', 'https://example.org/~~a~~b',
  'https://example.org/?x=1&y=2', 'https://example.org/?q=[1]', 'https://example.org/a_(y)', 'https://example.org/_(y)_z',
  'http://example.org:80/a#b_c_d', 'https://example.org/*', 'https://example.org/straße?ü=1',
]; // biome-ignore format: three rows

describe('a bare address', () => {
  test.each(ADDRESSES.filter((address) => !address.endsWith('*')))('%s keeps its signs', (address) => {
    for (const text of [address, `See ${address}.`, `See (${address}), and *this* too.`, `**${address}**`])
      expect(read(text)).toBe(text.replace(/\*(this)\*|^\*\*(.*)\*\*$/, '$1$2'));
  });

  test.each(ADDRESSES)('%s is a link in Markdown, and what follows is not', (address) => {
    const own = address.replace(/\*$/, '');
    expect(written(`See ${address}, or not.`)).toContain(`See <${own}>`);
  });

  test('has no backslash that an author wrote, and keeps marks around it', () => {
    expect(read('See https://example.org/a\\_b\\_c')).toBe('See https://example.org/a_b_c');
    expect(written('**https://example.org/a_b** and *c*')).toBe('**<https://example.org/a_b>** and *c*');
  });

  test.each([
    ['[words](https://example.org/_a_)', '[words](https://example.org/_a_)'],
    ['[a](https://e.org/x)[b](https://e.org/_y_)', '[a](https://e.org/x)[b](https://e.org/_y_)'],
    ['[https://e.org/_a_/b](https://e.org/_a_/b)', '<https://e.org/_a_/b>'],
    ['`https://e.org/_a_`', '`https://e.org/_a_`'],
    ['<https://e.org/_a_>', '<https://e.org/_a_>'],
  ])('in %s is left to the link or the code', (text, expected) => expect(written(text)).toBe(expected));

  test('inside a tag does not hide the tag', () => {
    const { faults } = readProse('<a href="https://e.org/_a_">x</a>');
    expect(faults.map(({ construct }) => construct)).toContain('raw HTML');
  });
});

test.each([
  ['R&D and AT&T', 'R&D and AT&T'],
  ['a \\&copy; b', 'a \\&copy; b'],
  ['x & y', 'x & y'],
  ['~~x~~', '\\~\\~x\\~\\~'],
  ['~x~ y', '\\~x\\~ y'],
  ['or ~5 and ~6 minutes', 'or ~5 and ~6 minutes'],
])('%s is written as %s', (text, expected) => expect(written(text)).toBe(expected));
