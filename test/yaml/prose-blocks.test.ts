import { describe, expect, test } from 'vitest';
import { type Prose, plainProse, visibleText } from '../../src/base/prose.ts';
import { readProse } from '../../src/yaml/prose-syntax.ts';

const read = (text: string) => readProse(text, undefined, 'blocks');
const paragraph = (words: string): Prose[number] => ({ type: 'paragraph', children: plainProse(words) });
const item = (words: string): Prose[number] => ({ type: 'item', children: plainProse(words) });
const row = (...cells: readonly string[]): Prose[number] => ({
  type: 'row',
  children: cells.map((words) => ({ type: 'cell', children: words === '' ? [] : plainProse(words) })),
});

describe('a text of several lines', () => {
  const CASES: Readonly<Record<string, readonly [written: string, prose: Prose]>> = {
    'is one paragraph as before': [
      'One sentence\nover two lines.\n',
      plainProse('One sentence over two lines.'),
    ],
    'has paragraphs': ['One.\n\nTwo\nlines.\n', [paragraph('One.'), paragraph('Two lines.')]],
    'has a list after a line': [
      'Three causes:\n- a lost link\n- a late repair\n',
      [paragraph('Three causes:'), { type: 'list', children: [item('a lost link'), item('a late repair')] }],
    ],
    'has a numbered list, which begins anywhere': [
      '3. to write\n4. to wait\n',
      [{ type: 'list', start: 3, children: [item('to write'), item('to wait')] }],
    ],
    'has lists of two levels': [
      '- a\n  1. b\n  2. c\n\n- d\n',
      [
        {
          type: 'list',
          children: [
            {
              type: 'item',
              children: [paragraph('a'), { type: 'list', start: 1, children: [item('b'), item('c')] }],
            },
            item('d'),
          ],
        },
      ],
    ],
    'has a table, whose short rows are filled': [
      '| Name | Cost |\n|---|--:|\n| A | 12 |\n| B \\| C |\n',
      [
        {
          type: 'table',
          align: [undefined, 'right'],
          children: [row('Name', 'Cost'), row('A', '12'), row('B | C', '')],
        },
      ],
    ],
  };

  test.each(Object.entries(CASES))('%s', (_, [written, prose]) => {
    expect(read(written)).toEqual({ prose, faults: [] });
  });

  const REFUSED: Readonly<Record<string, readonly [written: string, construct: string]>> = {
    'a heading': ['Text.\n\n# More\n', 'a heading'],
    'a heading by a line below it': ['Text\n----\n', 'a heading'],
    'a quotation': ['Text.\n\n> More\n', 'a quotation'],
    code: ['Text.\n\n    indented\n', 'a block of code'],
    fence: ['Text.\n\n```\ncode\n```\n', 'a block of code'],
    'a rule': ['Text.\n\n***\n\nText.\n', 'a rule'],
    html: ['Text.\n\n<div>\n', 'raw HTML'],
    'HTML in a cell': ['| a | b |\n|---|---|\n| <b>c</b> | d |\n', 'raw HTML'],
    'an image in an entry': ['- a\n- ![b](https://c)\n', 'an image'],
    'a third level': ['- a\n  - b\n    - c\n', 'a third level of a list'],
    'a table in a list': ['- a\n\n  | b | c |\n  |---|---|\n- d\n', 'a table inside a list'],
    'a heading in an entry': ['- a\n- # b\n', 'a heading'],
    'an empty entry': ['- a\n-\n- b\n', 'an empty entry of a list'],
    'a long row': ['| a | b |\n|---|---|\n| c | d | e |\n', 'a row with more cells than the first'],
    'a line directly below a table': [
      '| a | b |\n|---|---|\n| c | d |\nMore.\n',
      'a row of the table above it',
    ],
    'a list of one': ['4. Major incidents\nwere discussed.\n', 'a list'],
    'a list on one line': ['- a\n', 'a list'],
  };

  test.each(Object.entries(REFUSED))('cannot have %s', (_, [written, construct]) => {
    expect(read(written).faults.map((fault) => fault.construct)).toContain(construct);
  });

  test.each([
    ['One.\n\nTwo.\n', 'a second paragraph'],
    ['- a\n- b\n', 'a list'],
    ['| a | b |\n|---|---|\n| c | d |\n', 'a table'],
  ])('is one paragraph where no more can be: %j', (written, construct) => {
    expect(readProse(written).faults.map((fault) => fault.construct)).toContain(construct);
  });
});

test('each paragraph, entry and cell is a line of what is seen', () => {
  const { prose } = read('One *word*.\n\n- a\n  - b\n- c\n\n| d | e |\n|---|---|\n| f | g |\n');
  expect(visibleText(prose)).toBe('One word.\na\nb\nc\nd\ne\nf\ng');
});
