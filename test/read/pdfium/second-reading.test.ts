import { describe, expect, test } from 'vitest';
import type { FileText } from '../../../src/base/passage.ts';
import { nodeWorld } from '../../../src/host/node-world.ts';
import { passagesOf } from '../../../src/read/passages.ts';
import { pageReader } from '../../../src/read/pdfium/read-pages.ts';
import { testWith } from '../../instruments.ts';
import { flate, pdfByHand, showing, stream } from '../pdf/by-hand.ts';
import { qpdf } from '../pdf/by-programs.ts';

const reader = pageReader(nodeWorld());
const readTwice = (pdf: Uint8Array): Promise<FileText> => passagesOf(pdf, reader);

async function reasons(pdf: Uint8Array): Promise<readonly string[]> {
  return (await readTwice(pdf)).unread.map(({ reason }) => reason);
}

async function holds(pdf: Uint8Array, text: string): Promise<boolean> {
  const { passages } = await readTwice(pdf);
  return passages.some((passage) => passage.text.replace(/\s+/g, ' ').includes(text));
}

const FORM = '/Type/XObject/Subtype/Form/BBox[0 0 612 792]';
const WITH_FORM = { resources: '/Font<</F 5 0 R>>/XObject<</X 6 0 R>>' };
const fontIn = (font: string, string: string) =>
  pdfByHand(stream(`BT /F 12 Tf 9 99 Td ${string} Tj ET`), [`<<${font}>>`], {
    resources: '/Font<</F 6 0 R>>',
  });

describe('two readings of a PDF find', () => {
  const inner = flate(
    'BT /F 12 Tf 110 700 Td (four million) Tj ET',
    `${FORM}/Resources<</Font<</F 5 0 R>>>>`,
  );
  const around = 'BT /F 12 Tf 9 700 Td (The supplier asks) Tj ET /X Do BT /F 12 Tf 190 700 Td (pounds) Tj ET';

  test('a sentence of which a form holds a part, with the form and without it', async () => {
    const pdf = pdfByHand(stream(around), [inner], WITH_FORM);
    expect(await holds(pdf, 'The supplier asks four million pounds')).toBe(true);
    expect(await holds(pdf, 'The supplier asks pounds')).toBe(true);
    expect(await reasons(pdf)).toEqual([]);
  });

  test('text of a font that only one of them understands', async () => {
    const japanese = '/Type/Font/Subtype/Type0/BaseFont/X/Encoding/90ms-RKSJ-H';
    const descendant = '/Type/Font/Subtype/CIDFontType0/BaseFont/X';
    const collection = '/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>';
    const pdf = fontIn(
      `${japanese}/DescendantFonts[<<${descendant}${collection}>>]`,
      '<8adc82cc89ef8b6382cd>',
    );
    expect((await passagesOf(pdf)).unread).toEqual([{ reason: 'font-without-map' }]);
    expect(await reasons(pdf)).toEqual([]);
    expect(await holds(pdf, '会議')).toBe(true);
  });

  testWith('qpdf')('the pages of a file with an empty password', async () => {
    const pdf = qpdf(pdfByHand(flate(showing('The supplier asks more'))), '--encrypt', '', 'x', '256', '--');
    expect(await holds(pdf, 'The supplier asks more')).toBe(true);
    expect(await reasons(pdf)).toEqual([]);
  });
});

describe('a text that neither of them understands counts as unread', () => {
  const identity = '/Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H';
  test.each<[string, Uint8Array, readonly string[]]>([
    ['numbers of glyphs', fontIn(identity, '<000100020003000400050006>'), ['font-without-map']],
    [
      'a Type 3 font without names',
      fontIn('/Type/Font/Subtype/Type3/CharProcs<<>>', '(abcdef)'),
      ['font-without-map'],
    ],
  ])('%s', async (_, pdf, expected) => {
    expect(await reasons(pdf)).toEqual(expected);
  });
});

describe('a page', () => {
  const image = stream('\0', '/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8');
  const form = flate('q 600 0 0 700 0 0 cm /X Do Q', `${FORM}/Resources<</XObject<</X 6 0 R>>>>`);
  const page = (content: string) => pdfByHand(stream(content), [image, form], WITH_FORM);
  const inForm = { resources: '/Font<</F 5 0 R>>/XObject<</X 7 0 R>>' };
  const picture = (width: number, height: number) => `q ${width} 0 0 ${height} 0 0 cm /X Do Q`;
  const outlines = '0 0 m 9 9 l 9 0 l f '.repeat(120);

  test.each<[string, Uint8Array]>([
    ['is a picture', page(picture(612, 792))],
    ['is a picture with a page number', page(`${picture(600, 700)} ${showing('Page 3 of 9')}`)],
    [
      'is a picture in strips',
      page(
        picture(100, 90)
          .replace(/ 0 0 cm/, ' 0 0 cm')
          .repeat(9),
      ),
    ],
    ['is a picture in a form', pdfByHand(stream('/X Do'), [image, form], inForm)],
    ['is letters drawn as shapes', page(outlines)],
  ])('that %s is refused', async (_, pdf) => {
    expect(await reasons(pdf)).toEqual(['picture-page']);
  });

  test.each<[string, Uint8Array]>([
    ['is blank', page('')],
    ['is one colour', page('1 0 0 rg 0 0 612 792 re f')],
    ['has a picture behind its words', page(`${picture(612, 792)} ${showing('five words are on it')}`)],
    ['has a small picture alone', page(picture(90, 90))],
    ['has shapes beside its words', page(`${outlines} ${showing('five words are on it')}`)],
  ])('that %s is not', async (_, pdf) => {
    expect(await reasons(pdf)).toEqual([]);
  });
});

test('a file that the second reader cannot open counts as damaged, and the reader continues', async () => {
  const noPages = Buffer.from('%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj trailer <</Root 1 0 R>>');
  expect(await reasons(noPages)).toEqual(['damaged']);
  expect(await reasons(pdfByHand(stream(showing('whole'))))).toEqual([]);
});
