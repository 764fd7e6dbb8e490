import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Level } from '../../src/base/policy.ts';
import { inspect } from '../../src/levels/inspect.ts';
import { secretsOf } from '../../src/levels/secret.ts';
import { share } from '../share.ts';
import { FOREIGN_FILES } from './foreign-files.ts';

const LEVEL: Level = { name: 'Red', rank: 3, statement: [] };
const PHRASES = [
  'The café’s owner asked for £4,250 more than planned.',
  'Nobody at the table had expected the supplier’s résumé – nor its price.',
];
/** What no file holds, though it begins or ends like that, or is about the same. */
const OTHERS = [
  'The café’s manager asked the board for a permit.',
  'Nobody at that table had expected the price.',
  'A note about the owner and the supplier was read.',
  'They have asked for £4,251 more than was planned.',
  'Content of the attachment is described in the header.',
  'It moved away from this place to the next one.',
  'In a box stood a picture with words on it.',
  'Comment by the author of the second mail below.',
];

const secretsFor = (texts: readonly string[]) =>
  secretsOf(
    texts.map((text, i) => ({ at: ['items', i], level: LEVEL, text })),
    [],
  );

async function inspected(content: Uint8Array | string, texts: readonly string[]) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return inspect('a.file', bytes, secretsFor(texts));
}

describe('files that other programs made', () => {
  test.each(FOREIGN_FILES)('$name', async ({ make, refused }) => {
    for (const phrase of PHRASES) {
      const problems = await inspected(make(phrase), [phrase]);
      if (refused === undefined) expect(problems.map(({ code }) => code)).toEqual(['withheld-text-found']);
      else
        expect(problems.map(({ facts }) => facts)).toContainEqual(
          expect.objectContaining({ reason: refused }),
        );
    }
  });

  test('no alarm is false, in 1,000 pairs of a file and a phrase that it does not hold', async () => {
    let pairs = 0;
    for (const { name, make } of FOREIGN_FILES)
      for (const phrase of PHRASES) {
        const others = [...OTHERS, ...PHRASES.filter((other) => other !== phrase)];
        const problems = await inspected(make(phrase), others);
        expect(
          problems.filter(({ code }) => code === 'withheld-text-found'),
          name,
        ).toEqual([]);
        pairs += others.length;
      }
    expect(pairs).toBeGreaterThan(1000);
  });
});

test.each([
  ['a.pdf', '', 'damaged'],
  ['A.PDF', '\n', 'damaged'],
  ['a.docx', '', 'damaged'],
  ['a.docx', '\0'.repeat(5000), 'damaged'],
  ['a.png', '', 'damaged'],
  ['a.pdf', 'A text with the name of a PDF.', undefined],
  ['a.txt', '', undefined],
  ['a.md', ' \n', undefined],
  ['a.html', '', undefined],
  ['pdf', '', undefined],
])('%s that holds %j is read as it should be', async (name, content, reason) => {
  const problems = await inspect(name, strToU8(content), [], { isForeign: true });
  const reasons = problems.map(({ facts }) => ('reason' in facts ? facts.reason : undefined));
  if (reason === undefined) expect(problems).toEqual([]);
  else expect(reasons).toContain(reason);
});

/** The soak tries four times as much of each. */
const EXTENT = share(0.25, 1);

describe('what would take for ever is refused in time', () => {
  const packed = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) });
  test.each([
    ['elements that are never closed', () => packed('<w:ins>'.repeat(300_000 * EXTENT))],
    ['CDATA sections that are never closed', () => packed('<![CDATA['.repeat(300_000 * EXTENT))],
    ['tags that are never closed', () => packed('<w:p '.repeat(300_000 * EXTENT))],
    ['quotes that are never closed', () => packed('<w:p a="'.repeat(100_000 * EXTENT))],
    ['elements of HTML that are never closed', () => strToU8('<sup>'.repeat(300_000 * EXTENT))],
    ['comments of HTML', () => strToU8('<!--'.repeat(300_000 * EXTENT))],
    ['links of Markdown', () => strToU8('[a]['.repeat(50_000 * EXTENT))],
    ['emphasis in Markdown', () => strToU8(`[^1] ${'**a '.repeat(50_000 * EXTENT)}`)],
    ['groups of Rich Text', () => strToU8(`{\\rtf1 ${'{'.repeat(300_000 * EXTENT)}`)],
    [
      'headers of mail',
      () => strToU8(`From: a\nSubject: b\nMIME-Version: 1.0\n${'Content-Type: a\n'.repeat(20_000 * EXTENT)}`),
    ],
    ['lines of base64', () => strToU8('QUJDREVGR0hJSktMTU5PUFFSU1RVVldY\n'.repeat(100_000 * EXTENT))],
    [
      'lines that are nearly base64',
      () => strToU8(`${'QUJDREVGR0hJSktMTU5PUFFSU1RVVldY\n'.repeat(100_000 * EXTENT)}.`),
    ],
    ['a line of base64 in itself', () => strToU8(`${Buffer.alloc(4_000_000 * EXTENT, 'QUJD')}.`)],
    ['quoted-printable', () => strToU8('=E9=\n'.repeat(500_000 * EXTENT))],
    ['marks of notes', () => strToU8('^[[^'.repeat(200_000 * EXTENT))],
    ['addresses that hold files', () => strToU8('data:;base64,'.repeat(100_000 * EXTENT))],
  ])('%s', { timeout: 10_000 }, async (_, make) => {
    const problems = await inspected(make(), PHRASES);
    expect(problems.map(({ code }) => code)).not.toContain('withheld-text-found');
  });

  test('17 MB of text in a few KB', async () => {
    const text = Buffer.alloc(17 * 2 ** 20, 'Some words. ');
    const [problem] = await inspected(zipSync({ 'a.txt': [text, { level: 1 }] }), PHRASES);
    expect(problem?.facts).toMatchObject({ reason: 'too-large' });
    expect((await inspected(text, PHRASES))[0]?.facts).toMatchObject({ reason: 'too-large' });
  });
});
