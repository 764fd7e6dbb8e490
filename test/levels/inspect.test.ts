import { describe, expect, test } from 'vitest';
import type { FileText, Passage } from '../../src/base/passage.ts';
import { OPEN as EVERYONE } from '../../src/base/policy.ts';
import { inspect, inspectText, searchFor } from '../../src/levels/inspect.ts';
import { secretsOf } from '../../src/levels/secret.ts';
import { CLOSED } from './meeting-by-hand.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const secret = (text: string, at: readonly (string | number)[] = ['items', 0, 'text']) =>
  secretsOf([{ at, level: CLOSED, text }], []);

const PRICE = secret('The supplier asked for four million pounds a year');
const SHORT = secret('7391 units', ['notes']);

const read = (...passages: readonly (string | Passage)[]): FileText => ({
  passages: passages.map((one) => (typeof one === 'string' ? { where: 'page 1', text: one } : one)),
  unread: [],
});

/** What is said of a file: its parts, and where they stand. */
function found(text: FileText, secrets = PRICE, file = 'a.md') {
  return inspectText(file, text, secrets).map(({ facts }) => facts);
}

describe('withheld text in a file', () => {
  test.each<[string, FileText, string, string]>([
    ['on a page', read('It asked for four million pounds a year.'), 'a.pdf', 'page 1'],
    ['in other letters', read('ASKED FOR FOUR MILLION POUNDS'), 'a.pdf', 'page 1'],
    [
      'in the second of two places',
      read('Nothing.', { where: 'page 2', text: 'supplier asked for four million' }),
      'a.pdf',
      'page 2',
    ],
    [
      'in the first of two',
      read('supplier asked for four million', { where: 'page 2', text: 'supplier asked for four million' }),
      'a.pdf',
      'page 1',
    ],
    [
      'of which each of two places has a part',
      read('It asked for four million pounds.', {
        where: 'page 2',
        text: 'The supplier asked for four million',
      }),
      'a.pdf',
      'page 1',
    ],
    [
      'among codes',
      read({ where: 'page 1', text: 'asked for four million pounds', isMarkup: true }),
      'a.pdf',
      'page 1',
    ],
    [
      'in the first line of a text',
      read({ where: 'the text', text: 'asked for four million pounds\nB' }),
      'a.md',
      'line 1',
    ],
    ['in the name of the file', read('Nothing.'), 'asked-for-four-million-pounds.md', 'the name of the file'],
    [
      'in the line of a text',
      read({ where: 'the text', text: 'A\nB\nasked for four million pounds' }),
      'a.md',
      'line 3',
    ],
    [
      'over two lines of a text',
      read({ where: 'the text', text: 'asked for four\nmillion pounds' }),
      'a.md',
      'the text',
    ],
    ['as codes of a web page', read('asked&#32;for&#x20;four million&nbsp;pounds'), 'a.html', 'page 1'],
  ])('%s', (_, text, file, where) => {
    expect(inspectText(file, text, PRICE)).toEqual([
      {
        code: 'withheld-text-found',
        severity: 'error',
        level: EVERYONE,
        place: { source: { file, text: '' }, start: 0, end: 0, path: [] },
        facts: { found: [{ part: '1st item, text', where }] },
      },
    ]);
  });

  test('is found of each part of each record once', () => {
    const [one, other] = [PRICE, secret('A quarrel with the operator of the upper depot', ['notes'])];
    const secrets = [
      ...one.map((each) => ({ ...each, record: 'a.yaml' })),
      ...other,
      ...secret('Not in the file at all, not one of its words'),
    ];
    expect(found(read('asked for four million pounds', 'with the operator of the'), secrets)).toStrictEqual([
      {
        found: [
          { part: '1st item, text', where: 'page 1', record: 'a.yaml' },
          { part: 'notes', where: 'page 1' },
        ],
      },
    ]);
  });

  test('is searched for as well where there is much of it', () => {
    const many = Array.from({ length: 90 }, (_, i) =>
      secret(`word${i}aa word${i}bb word${i}cc word${i}dd word${i}ee`, ['items', i]),
    ).flat();
    expect(found(read('word88aa word88bb word88cc word88dd word88ee'), many)).toMatchObject([
      { found: [{ part: '89th item' }] },
    ]);
  });

  test.each<[string, FileText]>([
    ['other words', read('The supplier asked for more.')],
    ['nothing', read()],
  ])('is not found in %s', (_, text) => expect(found(text)).toEqual([]));

  test.each<[string, string | Passage, boolean]>([
    ['a figure in a sentence', 'It bought 7391 lamps.', true],
    ['a number between tags, which are taken away', '<p>It bought 7391 lamps.</p>', true],
    ['a number in a comment of tags', '<!-- 7391 -->', false],
    ['a number beside a sign for less', 'It bought 7391 < 8000 lamps.', true],
    ['a number in codes', { where: 'page 1', text: '7391 0 obj', isMarkup: true }, false],
    ['a number in a longer one', 'It bought 17391 lamps.', false],
  ])('%s is found: %s', (_, passage, isFound) => {
    const numbers = SHORT.map((each) => ({
      ...each,
      fragments: each.fragments.filter(({ number }) => number),
    }));
    expect(found(read(passage), numbers).length).toBe(isFound ? 1 : 0);
  });
});

describe('the secrets that are suspected in a file', () => {
  const both = [
    ...PRICE,
    ...secret('A quarrel with the operator of the upper depot', ['notes']),
    ...secret('Lantern', ['title']),
  ];
  test.each<[string, FileText, string, readonly (readonly [string | number, number])[]]>([
    ['one of two, with what stands there', read('asked for four million pounds'), 'a.md', [['items', 1]]],
    ['by the name of the file', read(), 'with the operator of the.md', [['notes', 1]]],
    ['on two pages', read('Nothing.', 'asked for four million pounds a year'), 'a.md', [['items', 3]]],
    ['a word', read('The lantern was lit.'), 'a.md', [['title', 1]]],
    ['none, of a part of a word', read('The lanterns were lit.'), 'a.md', []],
    ['none', read('The supplier asked for more.'), 'a.md', []],
  ])('%s', (_, text, file, expected) => {
    const suspects = searchFor(both)(file, text);
    expect(suspects.map(({ at, fragments }) => [at[0], fragments.length])).toEqual(expected);
  });
});

test('secrets that share a text come back in their order', () => {
  const texts = ['asked for four million pounds', 'A quarrel with the operator of the depot'];
  const [[shared, other], again] = [texts, texts[0]];
  const secrets = [shared, other, again].flatMap((text = '', i) => secret(text, ['items', i]));
  const suspects = searchFor(secrets)('a.md', read(texts.join('. ')));
  expect(suspects.map(({ at }) => at[1])).toEqual([0, 1, 2]);
});

test('what cannot be read is said once for each reason, behind what was found', () => {
  const text: FileText = {
    ...read('asked for four million pounds'),
    unread: [
      { reason: 'picture-page', where: 'page 1' },
      { reason: 'picture-page', where: 'page 2' },
      { reason: 'damaged' },
    ],
  };
  const problems = inspectText('a.pdf', text, PRICE);
  expect(problems.map(({ code, level }) => [code, level])).toEqual([
    ['withheld-text-found', EVERYONE],
    ['cannot-inspect', EVERYONE],
    ['cannot-inspect', EVERYONE],
  ]);
  expect(problems.slice(1).map(({ facts }) => facts)).toEqual([
    { reason: 'picture-page', where: 'page 1' },
    { reason: 'damaged' },
  ]);
});

describe('the bytes of a file', () => {
  test.each<
    [string, string, string, Parameters<typeof inspect>[2], Parameters<typeof inspect>[3], readonly string[]]
  >([
    ['with withheld text', 'a.md', 'asked for four million pounds', PRICE, {}, ['withheld-text-found']],
    ['without', 'a.md', 'asked for more', PRICE, {}, []],
    ['that are blank, as a text may be', 'a.md', ' \n', PRICE, {}, []],
    ['that are blank where there should be a PDF', 'a.pdf', ' \n', PRICE, {}, ['cannot-inspect']],
    ['of which nothing is withheld are not looked at', 'a.pdf', '', [], undefined, []],
    ['that are foreign are looked at all the same', 'a.pdf', '', [], { isForeign: true }, ['cannot-inspect']],
  ])('%s', async (_, file, text, secrets, means, codes) => {
    const problems = await inspect(file, bytes(text), secrets, means);
    expect(problems.map(({ code }) => code)).toEqual(codes);
    if (codes.includes('cannot-inspect')) expect(problems.at(-1)?.facts).toMatchObject({ reason: 'damaged' });
  });

  test('of a text are named by its line', async () => {
    const [problem] = await inspect('a.md', bytes('A\nasked for four million pounds\n'), PRICE);
    expect(problem?.facts).toEqual({ found: [{ part: '1st item, text', where: 'line 2' }] });
  });
});
