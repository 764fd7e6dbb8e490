import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { InnerFile, Passage } from '../../../src/base/passage.ts';
import { nodeWorld } from '../../../src/host/node-world.ts';
import { renderRecords } from '../../../src/pipeline.ts';
import { isPdf } from '../../../src/read/file-kind.ts';
import { pdfPassages } from '../../../src/read/pdf/passages.ts';
import { testWith } from '../../instruments.ts';
import { share } from '../../share.ts';
import { flate, lzw, pdfByHand, showing, stream, withText } from './by-hand.ts';
import { chromiumPdf, pdftotext, qpdf, typstPdf } from './by-programs.ts';
import { MARKER, PLACES_BY_HAND, TYPST_PLACES } from './places.ts';

const RECORD = 'meetings/opsg-28.yaml';

function readPassages(pdf: Uint8Array): readonly Passage[] {
  const { passages, unread, parts } = pdfPassages(pdf);
  if (unread[0]) throw new Error(`The PDF cannot be read: ${unread[0].reason}`);
  return [...passages, ...parts.flatMap(attachedPassages)];
}

function attachedPassages({ where, bytes }: InnerFile): readonly Passage[] {
  if (isPdf(bytes)) return readPassages(bytes);
  return [{ where, text: new TextDecoder().decode(bytes) }];
}

function reasonOf(pdf: Uint8Array): string {
  return pdfPassages(pdf).unread[0]?.reason ?? 'can be read';
}

/** The words of a file, each whole. */
function wordsIn(pdf: Uint8Array): ReadonlySet<string> {
  return new Set(readPassages(pdf).flatMap(({ text }) => text.split(/[^\p{L}\p{N}]+/u)));
}

async function renderedPdf(): Promise<Uint8Array> {
  const rendered = await renderRecords({ records: [RECORD], formats: ['pdf'] }, nodeWorld());
  const [artifact] = rendered.ok ? rendered.value.artifacts : [];
  if (!artifact) throw new Error(`${RECORD} gives no PDF.`);
  return artifact.bytes;
}

const typstMarkers = [...new Set(TYPST_PLACES.replace('zqb#strong[ol]d', 'zqbold').match(/zq[\p{L}]+/gu))];
let ours: Uint8Array;
let planted: Uint8Array;

beforeAll(async () => {
  [ours, planted] = await Promise.all([renderedPdf(), typstPdf(TYPST_PLACES)]);
});

describe('a word is found whole', () => {
  test('in every place of a PDF of ours', () => {
    expect(typstMarkers.length).toBeGreaterThanOrEqual(30);
    const words = wordsIn(planted);
    expect(typstMarkers.filter((marker) => !words.has(marker))).toEqual([]);
  });

  test.each(Object.entries(PLACES_BY_HAND))('in %s', (_, pdf) => {
    expect(wordsIn(pdf)).toContain(MARKER);
  });

  test('and not where it is not', () => {
    expect(Object.keys(PLACES_BY_HAND).length).toBeGreaterThanOrEqual(20);
    expect(wordsIn(pdfByHand(stream(showing('nothing'))))).not.toContain(MARKER);
  });

  for (const option of ['--object-streams=generate', '--linearize', '--qdf', '--compress-streams=n'])
    testWith('qpdf')(`after qpdf ${option}`, () => {
      const words = wordsIn(qpdf(planted, option));
      expect(typstMarkers.filter((marker) => !words.has(marker))).toEqual([]);
    });

  testWith('qpdf')('where the test packs a stream itself, as qpdf unpacks it', () => {
    const packed = pdfByHand(stream(lzw(showing(MARKER.repeat(200))), '/Filter/LZWDecode'));
    expect(Buffer.from(qpdf(packed, '--qdf')).toString('latin1')).toContain(MARKER.repeat(200));
  });
});

describe('the words of a page are those that pdftotext reads', () => {
  const withoutSpace = (text: string) => text.replace(/[\s\u00ad]/g, '');
  const expectAgreement = (pdf: Uint8Array) => {
    const pages = pdftotext(pdf).map(withoutSpace);
    const read = readPassages(pdf).filter(({ where }) => where === 'page text');
    expect(pages.join('').length).toBeGreaterThan(50);
    expect(read.map(({ text }) => withoutSpace(text))).toEqual(expect.arrayContaining(pages));
  };

  testWith('pdftotext')('in a PDF of ours', () => expectAgreement(ours));

  testWith('pdftotext', 'chromium')('in a PDF by Chromium', () => {
    const text = `Quillwort — “Zoë’s office”, <b>affl</b>uent ${'lorem ipsum dolor sit amet '.repeat(400)}`;
    expectAgreement(chromiumPdf(`<title>Title</title><h1>Heading</h1><p style="hyphens: auto">${text}</p>`));
  });
});

describe('the strings of a list are one text', () => {
  test.each([
    ['with small moves between them', '[(Qu) 20 (il) -19.5 (lw) -6(or) 0 (t)] TJ', 'Quillwort'],
    ['with a gap between words', '[(Quill) -250 (wort) 16 (s)] TJ', 'Quill worts'],
    [
      'with a move that is written with an exponent or twice',
      '[(Quill) 1 2 (wort) 3e1 (s)] TJ',
      'Quillworts',
    ],
    [
      'with parentheses that are escaped',
      '[(a\\)) 16 (\\(b\\) 16 \\(c) 7 (\\\\) 5 (d)] TJ',
      'a)(b) 16 (c\\d',
    ],
    ['with parentheses that are not', '[(a (b) 16 (c) d) 7 (e (f)) 8 (g)] TJ', 'a (b) 16 (c) de (f)g'],
    ['with line ends', '[(a\r\nb) 16 (c\\\r\nd)] TJ', 'a\nbcd'],
    ['in hexadecimal digits', '[<5175> 16 (ill) 20 <776f7274>] TJ', 'Quillwort'],
    [
      'after much that is drawn',
      '0 g 1 0 0 rg 0 0 m 5 5 l h f* 2 w [3] 0 d 1 Tr (Quillwort) Tj',
      'Quillwort',
    ],
  ])('%s', (_, content, expected) => {
    const texts = readPassages(pdfByHand(stream(`BT /F 12 Tf 72 700 Td ${content} ET`)));
    expect(texts[0]).toEqual({ where: 'page text', text: ` ${expected}` });
  });

  test('but not two values in a dictionary', () => {
    const marked = '/Span <</Note [(Quill) 16 (wort)]>> BDC EMC';
    const texts = readPassages(pdfByHand(stream(`${marked} ${showing('x')}`))).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['Quill', 'wort']));
  });
});

test('a passage says where a person would look', () => {
  const wheres = (word: string) =>
    new Set(readPassages(planted).flatMap(({ where, text }) => (text.includes(word) ? [where] : [])));
  expect(wheres('zqheading')).toEqual(new Set(['page text', 'a title', 'a string']));
  expect(wheres('zqlabel')).toEqual(new Set(['a name']));
  expect(wheres('zqfigure')).toEqual(new Set(['alternative text']));
  expect(wheres('zqattached')).toEqual(new Set(['an attachment']));
  expect(wheres('zqauthor')).toEqual(new Set(['metadata']));
  expect(wheres('zqpath')).toContain('a link');
});

test('a sentence is found that begins on one page and ends on the next', () => {
  const text = readPassages(planted).map((passage) => passage.text.replace(/\s+/g, ' '));
  expect(
    text.filter((passage) => passage.includes('zqheading') && passage.includes('zqsecondpage')),
  ).not.toEqual([]);
  expect(text.some((passage) => passage.includes('zqsecondpage') && !passage.includes('zqfooter'))).toBe(
    true,
  );
});

describe('what cannot be read is never called empty', () => {
  const page = pdfByHand(stream(showing(MARKER)));
  const withObject = (body: string) => pdfByHand(stream(''), [body]);
  const zeros = '\0'.repeat(2 ** 27);
  const bomb = deflateSync(Buffer.from(deflateSync(zeros)));
  test.each<[string, () => Uint8Array, string]>([
    ['a deflate bomb', () => withObject(flate(zeros)), 'too-large'],
    ['a bomb in a bomb', () => withObject(stream(bomb, '/Filter[/FlateDecode/FlateDecode]')), 'too-large'],
    [
      'a bomb of run lengths',
      () => withObject(flate('\x81x'.repeat(2 ** 21), '/F 1').replace('/FlateDecode', '[/Fl/RL]')),
      'too-large',
    ],
    [
      'a map of all codes, many times',
      () =>
        pdfByHand(
          stream(showing('x')),
          [flate(`1 beginbfrange${'<0000><ffff><0000>'.repeat(9999)}endbfrange`), '<</ToUnicode 6 0 R>>'],
          { resources: '/Font<</F 7 0 R>>' },
        ),
      'too-large',
    ],
    ['brackets in brackets', () => withObject('['.repeat(100_000)), 'too-large'],
    ['a filter that nobody knows', () => withObject(stream(MARKER, '/Filter/Quillwort')), 'unknown-filter'],
    [
      'a text that is packed as a picture',
      () => withObject(stream(MARKER, '/Filter/DCTDecode')),
      'unknown-filter',
    ],
    ['a string without an end', () => withText(page, '9 0 obj (Quillwort'), 'damaged'],
    ['a stream without an end', () => withText(page, '9 0 obj <<>> stream Quillwort'), 'damaged'],
    [
      'a stream that swallows an object',
      () => withText(page, '9 0 obj <<>> stream 8 0 obj <</Length 0>> stream endstream'),
      'damaged',
    ],
    ['a stream that is damaged', () => withObject(stream('Quillwort', '/Filter/FlateDecode')), 'damaged'],
    ['a file without a catalogue', () => Buffer.from('%PDF-1.7\n1 0 obj (Quillwort) endobj'), 'damaged'],
    ['an encrypted file', () => withText(page, 'trailer <</Encrypt 9 0 R>>'), 'encrypted'],
    ['a text', () => Buffer.from(MARKER), 'unknown-kind'],
    ['nothing', () => new Uint8Array(), 'unknown-kind'],
  ])('%s', (_, make, reason) => {
    expect(reasonOf(make())).toBe(reason);
  });

  testWith('qpdf')('a file with a password', () => {
    for (const args of [['256'], ['128', '--use-aes=y'], ['128', '--use-aes=n'], ['40']])
      expect(reasonOf(encrypted(ours, 'user', ...args))).toBe('encrypted');
  });

  test('but a picture or a font in an unknown filter contains no text', () => {
    const picture = stream('', '/Subtype/Image/Filter/JBIG2Decode');
    const pdf = pdfByHand(stream(showing(MARKER)), [
      picture,
      '<</FontFile3 8 0 R>>',
      stream('', '/Filter/X'),
    ]);
    expect(wordsIn(pdf)).toContain(MARKER);
  });
});

describe('a file with an empty password is read as viewers open it', () => {
  const ways: readonly (readonly [string, readonly string[]])[] = [
    ['by RC4 of 40 bits', ['40']],
    ['by RC4 of 128 bits', ['128', '--use-aes=n']],
    ['by AES of 128 bits', ['128', '--use-aes=y']],
    ['by AES of 128 bits, but for its metadata', ['128', '--use-aes=y', '--cleartext-metadata']],
    ['by AES of 256 bits', ['256']],
    ['by AES of 256 bits, as it was first done', ['256', '--force-R5']],
  ];
  for (const [name, args] of ways)
    testWith('qpdf')(name, () => {
      const words = wordsIn(encrypted(planted, '', ...args));
      expect(typstMarkers.filter((marker) => !words.has(marker))).toEqual([]);
    });
});

function encrypted(pdf: Uint8Array, password: string, ...args: readonly string[]): Uint8Array {
  const how = ['--allow-weak-crypto', '--object-streams=generate', '--encrypt', password, 'owner'];
  return qpdf(pdf, ...how, ...args, '--');
}

describe('damage comes to an end, without a crash', () => {
  // Numbers between 0 and 1 of fast-check's own crowd at 0, and all damage would be in the header.
  const place = fc.nat({ max: 999_999 }).map((millionths) => millionths / 1_000_000);
  const damages = fc.array(fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 8 })), { maxLength: 20 });

  test('bytes that are replaced, and an end that is missing', () => {
    const reasons = new Set<string>();
    fc.assert(
      fc.property(damages, fc.option(place), fc.boolean(), (changes, end, isOurs) => {
        const pdf = Uint8Array.from(isOurs ? ours : planted);
        for (const [at, bytes] of changes) pdf.set(bytes, Math.floor(at * (pdf.length - bytes.length)));
        reasons.add(reasonOf(pdf.subarray(0, end === null ? pdf.length : Math.floor(end * pdf.length))));
      }),
      { numRuns: share(150, 3000) },
    );
    expect([...reasons]).toEqual(expect.arrayContaining(['can be read', 'damaged']));
  });

  const words =
    '<<|>>|[|]|(|)|<|>|/|%|\\|stream\n|endstream|endobj|trailer|1 0 obj |2 0 R |BT |BDC |/Span|ID |EI '
      .concat('|Tj | |\n|\0|\xff|0|11111111111')
      .split('|');

  test('syntax in any order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 60 }),
        fc.boolean(),
        (syntax, isContent) => {
          const text = syntax.join('');
          reasonOf(isContent ? pdfByHand(flate(text)) : withText(pdfByHand(stream('')), text));
        },
      ),
      { numRuns: share(250, 5000) },
    );
  });

  // Where the work grew with the square of it, each would take minutes.
  test.each(words.map((word) => [word]))('much of %j', (word) => {
    for (const text of [word.repeat(2 ** 15), `${word} `.repeat(2 ** 14), `(${word}) Tj `.repeat(2 ** 12)]) {
      expect(reasonOf(pdfByHand(flate(text)))).toEqual(expect.any(String));
      expect(reasonOf(withText(pdfByHand(stream('')), text))).toEqual(expect.any(String));
    }
  });
});
