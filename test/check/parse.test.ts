import { describe, expect, test } from 'vitest';
import { plainValue } from '../../src/base/tree.ts';
import { parse } from '../../src/check/parse.ts';
import { pointedAt, positions } from '../problem-positions.ts';

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What the text means, as plain values; a text that cannot be read fails the test. */
function read(text: string): unknown {
  const parsed = parse('r.yaml', bytesOf(text));
  if (!parsed.ok) throw new Error(positions(parsed.problems).join(', '));
  return structuredClone(plainValue(parsed.value.root));
}

function problems(content: string | Uint8Array): readonly string[] {
  const parsed = parse('r.yaml', typeof content === 'string' ? bytesOf(content) : content);
  return parsed.ok ? [] : positions(parsed.problems);
}

/** The kinds of problems, without the effort of counting lines for each. */
function codes(text: string): readonly string[] {
  const parsed = parse('r.yaml', bytesOf(text));
  return parsed.ok ? [] : parsed.problems.map(({ code }) => code);
}

describe('every value stays the text that the author wrote', () => {
  test.each([
    '4.10',
    '000000503961',
    'no',
    'yes',
    'Off',
    'y',
    'null',
    '~',
    'true',
    '0x1F',
    '0o17',
    '1e3',
    '1_000',
    '.5',
    '-0',
    '+1',
    '.inf',
    '.NaN',
    '2020-01-07',
    '2020-01-07T12:00:00Z',
    '12:30:45',
    '<<',
    '=',
    'OPSG_29',
    'INC000000503961',
    "the CSPs' work",
    'R&D',
    'a*b',
    '50%',
    'https://example.org/#part',
    'a#b',
    'ann@example.org',
  ])('%s', (text) => {
    expect(read(`key: ${text}\n`)).toEqual({ key: text });
    expect(read(`- ${text}\n`)).toEqual([text]);
  });

  test('in quotation marks, under a sign, and without an end of line', () => {
    expect(read(`a: "4.10"\nb: 'it''s'\nc: >-\n  two\n  lines\nd: |\n  two\n  lines\ne: last`)).toEqual({
      a: '4.10',
      b: "it's",
      c: 'two lines',
      d: 'two\nlines\n',
      e: 'last',
    });
  });

  test('a key without a value has the empty text', () => {
    expect(read('a:\nb: ""\n')).toEqual({ a: '', b: '' });
    expect(read('-\n- a\n')).toEqual(['', 'a']);
  });

  test('and keys are texts too, whatever they say', () => {
    expect(read('4.10: a\nno: b\n"": c\n')).toEqual({ '4.10': 'a', no: 'b', '': 'c' });
  });

  test('a key such as __proto__ is only a key', () => {
    const parsed = parse('r.yaml', bytesOf('__proto__: { polluted: yes }\nconstructor: a\n'));
    const value = parsed.ok ? plainValue(parsed.value.root) : undefined;
    expect(Object.keys(value ?? {})).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect('polluted' in {}).toBe(false);
  });

  test('with Windows line ends and with a byte order mark', () => {
    expect(read('a: 1\r\nb:\r\n  - 2\r\n')).toEqual({ a: '1', b: ['2'] });
    expect(read('\uFEFFa: 1\n')).toEqual({ a: '1' });
  });
});

describe('good YAML is read without a word', () => {
  test.each([
    'next: [{ label: Next Meeting, date: 2020-03-07, classification: Green }]\n',
    'presenter: [DCC, { text: Ann Lee, classification: Red, wording: { White: a guest } }]\n',
    'abbreviations:\n  R&D: Research\n  4G: Fourth\n  S/C: Security\n  "A B": Both\n',
    'items:\n  - title: One\n    points:\n      - First. See 4.1, or OPSG_29; time 12:30.\n      - >-\n        A colon: here.\n',
    '# A comment: with a colon\ntitle: Title # and one at the end\n',
  ])('%j', (text) => {
    expect(problems(text)).toEqual([]);
  });
});

describe('what could make text appear or vanish is refused, all of it at once', () => {
  test.each([
    ['an anchor', 'a: &x b\n', ['yaml-anchor 1:4']],
    ['an alias', 'a: &x b\nc: *x\n', ['yaml-anchor 1:4', 'yaml-alias 2:4']],
    ['an alias to nothing', 'a: *x\n', ['yaml-alias 1:4']],
    ['an anchor on a list and on a key', '&k a: &l\n  - b\n', ['yaml-anchor 1:1', 'yaml-anchor 1:7']],
    ['a tag', 'a: !!int 4\nb: !x c\n', ['yaml-tag 1:4', 'yaml-tag 2:4']],
    ['a tag on a list', '!!seq\n- a\n', ['yaml-tag 1:1']],
    ['a directive', '%YAML 1.1\n---\na: b\n', ['yaml-directive 1:1']],
    ['a merge key', 'a: b\n<<: { c: d }\n', ['yaml-merge-key 2:1']],
    ['a list as a key', '[a, b]: c\n', ['yaml-complex-key 1:1']],
    ['a question mark as a key', '? a\n: b\n', ['yaml-complex-key 1:1']],
    ['a second document', 'a: b\n---\nc: d\n', ['yaml-second-document 2:1']],
    [
      'a third document',
      'a: b\n---\nc: d\n---\ne: f\n',
      ['yaml-second-document 2:1', 'yaml-second-document 4:1'],
    ],
    ['a document after an end', 'a: b\n...\n---\nc: d\n', ['yaml-second-document 3:1']],
    [
      'many of these',
      'a: &x 1\nb:\n  - *x\n  - !t 2\n<<: *x\n',
      ['yaml-anchor 1:4', 'yaml-alias 3:5', 'yaml-tag 4:5', 'yaml-merge-key 5:1', 'yaml-alias 5:5'],
    ],
    ['a key given twice', 'a: 1\nb: 2\na: 3\n', ['duplicate-key 3:1']],
    [
      'keys given twice in several places',
      'a: { b: 1, b: 2 }\nc:\n  - d: 1\n    d: 2\n    d: 3\n',
      ['duplicate-key 1:12', 'duplicate-key 4:5', 'duplicate-key 5:5'],
    ],
    ['a key given twice, once in quotation marks', 'a: 1\n"a": 2\n', ['duplicate-key 2:1']],
  ])('%s', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('signs that YAML could read, inside a text, are only text', () => {
    expect(read('a: b &c *d !e <<f %g ?h --- i\n')).toEqual({ a: 'b &c *d !e <<f %g ?h --- i' });
    expect(read("a: '*b'\nc: '&d'\ne: '!f'\n")).toEqual({ a: '*b', c: '&d', e: '!f' });
    expect(read('"<<": { c: d }\n')).toEqual({ '<<': { c: 'd' } });
  });

  test('a problem points at the characters that are meant', () => {
    const parsed = parse('r.yaml', bytesOf('ab: &name c\nde: *name\n"ab": f\n'));
    expect(parsed.ok ? [] : pointedAt(parsed.problems)).toEqual(['&name', '*name', '"ab"']);
  });
});

describe('text that is no YAML', () => {
  test.each([
    ['a colon in a sentence', 'text: The group said: yes.\n', ['unquoted-colon 1:21']],
    ['a mark that is not closed', 'title: "b\ndate: d\n', ['unclosed-quote 1:8']],
    ['a bracket that is not closed', 'text: [b, c\n', ['unclosed-bracket 1:7']],
    ['words after a mark', "text: 'tap' has been turned off\n", ['text-after-quote 1:7']],
    ['a sentence that begins with an at sign', 'text: @home\n', ['leading-sign 1:7']],
    ['a sentence that begins with a backtick', 'text: `code` it\n', ['leading-sign 1:7']],
    ['a tab at the left', 'items:\n\t- title: c\n', ['tab-indent 2:1']],
    ['a line that stands wrong', 'items:\n  - title: b\n title: d\n', ['wrong-indent 3:2']],
    ['two slips on two lines', 'text: @b\ndecision: `d\n', ['leading-sign 1:7', 'leading-sign 2:11']],
    [
      'a slip and a key given twice',
      'text: @b\ntitle: c\ntitle: d\n',
      ['leading-sign 1:7', 'duplicate-key 3:1'],
    ],
  ])('%s is a problem where it stands', (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test.each(['', '\n\n', '# a comment\n', '  # a comment\n\n'])('%j is an empty file', (text) => {
    expect(codes(text)).toEqual(['empty-file']);
  });

  test('bytes that are no UTF-8', () => {
    expect(problems(Uint8Array.of(0x61, 0x3a, 0x20, 0xe9, 0x0a))).toEqual(['not-utf8 1:4']);
    expect(problems(Uint8Array.from(Buffer.from('a: b\n', 'utf16le')))).not.toEqual([]);
    expect(problems(Uint8Array.of(0xff, 0xfe, 0x61, 0x00))).toEqual(['not-utf8 1:1']);
  });

  test('control characters, each at its place, before anything else', () => {
    const text = 'a: b\u0007\nc: \u0000d\u001B[31m\ne: f\u0085\ng: h\u007F &x\r\ni: j\rk: l\n m\uFEFF';
    expect(problems(text)).toEqual([
      'control-character 1:5',
      'control-character 2:4',
      'control-character 2:6',
      'control-character 3:5',
      'control-character 4:5',
      'control-character 5:5',
      'control-character 6:3',
    ]);
  });
});

describe('a file that is too much', () => {
  test('too long: more than 256 KiB, counted in bytes', () => {
    const fits = `a: ${'é'.repeat(128 * 1024 - 2)}`;
    expect(bytesOf(fits).byteLength).toBeLessThan(256 * 1024);
    expect(problems(fits)).toEqual([]);
    expect(problems(`${fits}éé`)).toEqual(['record-too-long 1:1']);
  });

  test.each([
    ['lists in brackets', (depth: number) => `a: ${'['.repeat(depth)}${']'.repeat(depth)}\n`],
    ['maps in brackets', (depth: number) => `a: ${'{a: '.repeat(depth)}b${'}'.repeat(depth)}\n`],
    ['lists of lists', (depth: number) => `a:\n  ${'- '.repeat(depth)}b\n`],
  ])('too deep: %s', (_, nested) => {
    expect(problems(nested(28))).toEqual([]);
    expect(codes(nested(40))).toEqual(['yaml-too-deep']);
    expect(codes(nested(50_000))).toEqual(['yaml-too-deep']);
  });

  test('as many keys as there may be lines, each once, or one of them always', () => {
    const keys = Array.from({ length: 5000 }, (_, i) => `k${i}: v\n`).join('');
    expect(codes(keys)).toEqual([]);
    expect(codes('a: b\n'.repeat(5000))).toHaveLength(4999);
  });

  test('a problem in each of a thousand lines', () => {
    expect(codes(Array.from({ length: 1000 }, (_, i) => `k${i}: *v\n`).join(''))).toHaveLength(1000);
  });
});
