import { expect, test } from 'vitest';
import { runInMemory } from '../program.ts';
import { share } from '../share.ts';

const HEAD = 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\n';
const ITEM = 'items:\n  - title: A title\n    text: ';
const PRESENTER = 'items:\n  - title: A title\n    text: A text.\n    presenter: ';
const prose = (text: string) => `${HEAD}${ITEM}>-\n      ${text}\n`;
const filled = (piece: string, length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
/** The soak tries five times the length: what takes the square of it is slow in both. */
const EXTENT = share(1 / 5, 1);
const long = (length: number) => Math.floor(length * EXTENT);
const LONG = long(250_000);
const many = (line: (i: number) => string, count = long(4900)) =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

/** Inputs that have brought down or held up a parser, and what is said of each. */
const INPUTS: Readonly<Record<string, readonly [input: string | Uint8Array, said: string]>> = {
  'brackets in brackets': ['['.repeat(1700), 'yaml-too-deep'],
  'many brackets': ['['.repeat(LONG), 'yaml-too-deep'],
  'braces in braces': [filled('[{', LONG), 'yaml-too-deep'],
  'dashes after dashes': [filled('- ', LONG), 'yaml-too-deep'],
  'question marks': [filled('? ', LONG), 'yaml-too-deep'],
  colons: [filled(': ', LONG), 'yaml-too-deep'],
  'keys after keys': [`${HEAD}${filled('classification: ', LONG)}`, 'yaml-too-deep'],
  'keys after keys, on a few lines': [
    many((i) => `${' '.repeat(i * 96)}${filled('a: ', 96)}`, 70),
    'yaml-too-deep',
  ],
  'thousands of keys': [`${HEAD}${many((i) => `k${i}: a`, long(1500))}`, 'more-problems'],
  'thousands of keys on a line': [`${HEAD}x: {${filled('a: b, ', long(20_000))}}`, 'duplicate-key'],
  'one key many times': [`${HEAD}${many(() => 'a: b', long(1500))}`, 'duplicate-key'],
  'too many lines': ['\n'.repeat(20_000), 'record-too-many-lines'],
  'too many bytes': [' '.repeat(300_000), 'record-too-long'],
  'an open quotation mark': [`${HEAD}notes: "${many(() => 'a')}`, 'error'],
  'many aliases': [filled('*a ', long(120_000)), 'error'],
  'many anchors': [filled('&a ', long(120_000)), 'error'],
  'a directive': [`%YAML 1.1\n---\n${HEAD}<<: { a: b }\n`, 'yaml-directive'],
  'a second byte order mark': [`\uFEFF\uFEFF${HEAD}`, 'control-character'],
  'a prototype': [`${HEAD}__proto__: { a: b }\nitems: []\n`, 'unknown-key'],
  'invalid UTF-8': [Uint8Array.of(0x67, 0xc3, 0x28), 'not-utf8'],
  'half a pair in UTF-8': [Uint8Array.of(0x61, 0xed, 0xa0, 0x80), 'not-utf8'],
  'UTF-16': [Buffer.from(`\uFEFF${HEAD}`, 'utf16le'), 'not-utf8'],
  NUL: [prose('a\0b'), 'control-character'],
  'a control character': [prose('a\u001b[2Jb'), 'control-character'],
  'a direction that is turned': [prose('a\u202eb'), 'control-character'],
  'half a pair, escaped': [`${HEAD}${ITEM}"a\\ud800b"\n`, 'control-character'],
  'NUL, escaped': [`${HEAD}${ITEM}"a\\0b"\n`, 'control-character'],
  'nested strong text': [prose(filled('**a ', 8000)), 'prose-too-marked'],
  images: [prose(filled('![', 900)), 'prose-too-marked'],
  'mixed emphasis': [prose(filled('*a **b** c* ', 7000)), 'prose-too-marked'],
  'lists in lists': [`${HEAD}${ITEM}|-\n      ${filled('1. ', 900)}\n`, 'prose-too-deep'],
  'quotations in quotations': [`${HEAD}${ITEM}|-\n      ${filled('> ', 200)}\n`, 'prose-too-deep'],
  'emphasis in emphasis': [prose(`${'*a _b '.repeat(20)}${'c_ d*'.repeat(20)}`), 'prose-too-deep'],
  'a long text': [prose(filled('word ', 9000)), 'prose-too-long'],
  'accents upon accents': [prose(`a${'\u0301'.repeat(8000)}`), ''],
  'accents in the notes': [`${HEAD}items: []\nnotes: a${'\u0301'.repeat(long(60_000))}\n`, ''],
  'blanks in braces': [`${HEAD}${PRESENTER}{ text: a,${' '.repeat(LONG)}c }\n`, 'error'],
  'a long text in braces in braces': [
    `${HEAD}${PRESENTER}${'{ text: '.repeat(25)}${filled("it's, ", long(60_000))}b: c${' }'.repeat(25)}\n`,
    'error',
  ],
  'blanks in brackets': [`${HEAD}${PRESENTER}[ a${' '.repeat(LONG)}c ]\n`, ''],
  'a word in brackets': [`${HEAD}${PRESENTER}[ ${'A'.repeat(LONG)} ]\n`, ''],
  'colons in brackets': [`${HEAD}${PRESENTER}[ a${':'.repeat(LONG)} ]\n`, ''],
  'dashes after a key': [`${HEAD}${PRESENTER}${filled('- ', long(80_000))}\n`, 'leading-sign'],
  'braces that close nothing': [`${HEAD}${PRESENTER}${'}'.repeat(long(30_000))}\n`, 'leading-sign'],
  'blanks that do not break': [`${HEAD}${PRESENTER}${'\u00a0'.repeat(long(60_000))}\n`, 'odd-space'],
  'signs without a width': [`${HEAD}${PRESENTER}${'\u200b'.repeat(long(60_000))}\n`, 'odd-space'],
  'dashes in a comment': [`${HEAD}items: []\n# ${'-'.repeat(long(200_000))}\n`, ''],
};

test.each(Object.entries(INPUTS))('%s comes to an end, with --fix and without', async (_, [input, said]) => {
  const files = { 'r.yaml': input };
  const first = await runInMemory(['validate', 'r.yaml'], files);
  expect(first.talk).toContain(said);
  expect([0, 1]).toContain(first.exit);
  const fixed = await runInMemory(['validate', '--fix', 'r.yaml'], files);
  expect([0, 1]).toContain(fixed.exit);
});

test('a limit can be raised in opsg.yaml, and not beyond what is safe', async () => {
  const record = prose(filled('word ', 9000));
  const raised = {
    'r.yaml': record,
    'opsg.yaml': 'limits: { pointCharacters: 10000 }\nrules: { point-too-long: off }\n',
  };
  expect((await runInMemory(['validate', 'r.yaml'], raised)).exit).toBe(0);
  const unsafe = { 'r.yaml': record, 'opsg.yaml': 'limits: { yamlDepth: 1000 }\n' };
  const { exit, talk } = await runInMemory(['validate', 'r.yaml'], unsafe);
  expect(talk).toContain('yamlDepth can be at most 48.');
  expect(exit).toBe(2);
});
