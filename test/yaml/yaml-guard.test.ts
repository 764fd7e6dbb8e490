import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/check/parse.ts';
import { yamlComments } from '../../src/yaml/yaml-guard.ts';

const RECORD = new URL('../../meetings/opsg-28.yaml', import.meta.url);
const SETTINGS = new URL('../example/opsg.yaml', import.meta.url);
const TEXTS: Readonly<Record<string, readonly [text: string, comments: readonly string[]]>> = {
  'beside and above values': ['# one\na: b # two\n\n# three\nc: d\n', ['# one', '# two', '# three']],
  'not inside texts': [`a: "b # c"\nd: 'e # f'\ng: h#i\n`, []],
  'not inside blocks, but beside their sign': ['a: >- # one\n  b\n  # c\nd: |\n  # e\n', ['# one']],
  'among the parts of lists and maps': [
    'a: [b, # one\n  c] # two\nd: { e: f, # three\n  g: h }\n',
    ['# one', '# two', '# three'],
  ],
  'in the last line, without an end': ['a: b\n# one', ['# one']],
  'with line ends of Windows': ['# one\r\na: b # two\r\n', ['# one', '# two']],
};

function withTree(text: string) {
  const parsed = parse('r.yaml', new TextEncoder().encode(text));
  if (!parsed.ok) throw new Error(`not a good text: ${JSON.stringify(text)}`);
  return parsed.value.comments.map(({ start, end }) => text.slice(start, end));
}

function alone(text: string) {
  return yamlComments({ file: 'r.yaml', text }).map(({ start, end }) => text.slice(start, end));
}

describe('comments', () => {
  test.each(Object.entries(TEXTS))('%s', (_, [text, comments]) => {
    expect(alone(text).map((comment) => comment.trimEnd())).toEqual(comments);
  });

  test.each([
    ...Object.entries(TEXTS).map(([name, [text]]) => [name, text] as const),
    ['of a record', readFileSync(RECORD, 'utf8')] as const,
    ['of settings', readFileSync(SETTINGS, 'utf8')] as const,
  ])('that come along with the tree are the same: %s', (_, text) => {
    expect(withTree(text)).toEqual(alone(text));
  });
});
