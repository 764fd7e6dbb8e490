import { describe, expect, test } from 'vitest';
import { pdfPassages } from '../../../src/read/pdf/passages.ts';
import { flate, pdfByHand, showing, stream } from './by-hand.ts';

const TYPE1 = '/Type/Font/Subtype/Type1/BaseFont/X';
const IDENTITY = '/Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H';
const LETTERS = '<000100020003000400050006>';
const RESOURCES = '/Font<</F 6 0 R>>';

/** A page that shows a string in a font with these entries. Objects 7 and on follow. */
function shownIn(font: string, string: string, others: readonly string[] = []): Uint8Array {
  const content = stream(`BT /F 12 Tf ${string} Tj ET`);
  return pdfByHand(content, [`<<${font}>>`, ...others], { resources: RESOURCES });
}

const inType3 = (entries: string, string: string) =>
  shownIn(`/Type/Font/Subtype/Type3/CharProcs<<>>${entries}`, string);
const LATIN = {
  resources: '/Font<</F<</Subtype/Type1/Encoding/WinAnsiEncoding>>>>',
};
const map = (entries: string) => flate(`begincmap ${entries} endcmap`);
const readable = (pdf: Uint8Array) => {
  const { passages, unread, doubts = [] } = pdfPassages(pdf);
  return { text: passages.map(({ text }) => text).join('\n'), unread: [...unread, ...doubts] };
};

describe('a font without a map is read by', () => {
  const program = (encoding: string) => [
    '<</FontFile 8 0 R>>',
    flate(`%!PS-AdobeFont-1.0: X\n${encoding}\ncurrentfile eexec`),
  ];
  const ownEncoding = '/Encoding 256 array 0 1 255 {1 index exch /.notdef put} for\ndup 14 /ffi put\n';
  test.each<[string, Uint8Array, string]>([
    ['the standard encoding', pdfByHand(stream(showing('the \\256nal \\257oor'))), 'the final floor'],
    ['the names of glyphs', shownIn(`${TYPE1}/Encoding<</Differences[14/ffi]>>`, '(o\\016ce)'), 'office'],
    [
      'names of glyphs that are numbers of Unicode',
      shownIn(`${TYPE1}/Encoding<</Differences[1/uni0041/u0043/uni00650074]>>`, '(\\1\\2)'),
      'AC',
    ],
    [
      'the encoding in a program of the font',
      shownIn(
        `${TYPE1}/FontDescriptor 7 0 R`,
        '(o\\016ce)',
        program(`${ownEncoding}dup 111 /o put\ndup 99 /c put\ndup 8#145 /e put`),
      ),
      'office',
    ],
    [
      'the standard encoding, where a program of the font names it',
      shownIn(`${TYPE1}/FontDescriptor 7 0 R`, '(\\256nal)', program('/Encoding StandardEncoding def\n')),
      'final',
    ],
    [
      'the name of a ligature that its map cuts',
      shownIn(`${TYPE1}/Encoding<</Differences[14/ffi]>>/ToUnicode 7 0 R`, '(o\\016ce)', [
        map('2 beginbfchar <6f> <006f> <0e> <00fb> endbfchar 1 beginbfrange <61> <7a> <0061> endbfrange'),
      ]),
      'office',
    ],
    [
      'ligatures of which a map keeps one byte',
      pdfByHand(stream(showing('\\374nal o\\376ce')), ['<<>>'], LATIN),
      'final office',
    ],
    [
      'ligatures of which a map changes the order',
      shownIn(`${TYPE1}/ToUnicode 7 0 R`, '(o\\1ce)', [
        map('1 beginbfrange <61> <7a> <0061> endbfrange 1 beginbfchar <01> <660066006900> endbfchar'),
      ]),
      'office',
    ],
    ['accents in front of letters', pdfByHand(stream(showing('na\\310\\365ve caf\\302e'))), 'naïve café'],
    ['accents behind letters', pdfByHand(stream(showing('nai\\310ve cafe\\302'))), 'naïve café'],
  ])('%s', (_, pdf, expected) => {
    const { text, unread } = readable(pdf);
    expect(text).toContain(expected);
    expect(unread).toEqual([]);
  });
});

describe('a text that nobody can know counts as unread', () => {
  const numbered = '/Encoding<</Differences[65/g1/g2/g3/g4/g5/g6]>>';
  const incomplete = map('1 beginbfrange <61> <7a> <0061> endbfrange');
  const toUnknown = map(`1 beginbfrange <0001> <0006> [${'<fffd>'.repeat(6)}] endbfrange`);
  const privateUse = map('1 beginbfrange <0000> <00ff> <f000> endbfrange');
  test.each<[string, Uint8Array]>([
    ['numbers of glyphs', shownIn(IDENTITY, LETTERS)],
    ['a Type 3 font without names', inType3('', '(abcdef)')],
    ['a Type 3 font with numbers for names', inType3(numbered, '(ABCDEF)')],
    ['names that are only numbers', inType3('/Encoding<</Differences[65/0/1/2/3/4/5]>>', '(ABCDEF)')],
    ['names that only number', shownIn(`${TYPE1}${numbered}`, '(ABCDEF)')],
    [
      'a map to nothing but the sign for what is unknown',
      shownIn(`${IDENTITY}/ToUnicode 7 0 R`, LETTERS, [toUnknown]),
    ],
    ['a map to private signs', shownIn(`${IDENTITY}/ToUnicode 7 0 R`, LETTERS, [privateUse])],
    [
      'one ligature in a word',
      shownIn(`${TYPE1}/Encoding<</Differences[1/g7]>>/ToUnicode 7 0 R`, '(o\\1ce)', [incomplete]),
    ],
    [
      'a TrueType font of signs',
      shownIn('/Subtype/TrueType/FontDescriptor 7 0 R', '(abcdef)', ['<</Flags 4/FontFile2 8 0 R>>']),
    ],
    [
      'the numbers of a collection',
      shownIn(`${IDENTITY}/DescendantFonts[<</CIDSystemInfo<</Ordering(Japan1)>>>>]`, LETTERS),
    ],
    [
      'a compact font program',
      shownIn(`${TYPE1}/FontDescriptor 7 0 R`, '(abcdef)', ['<</FontFile3 8 0 R>>']),
    ],
  ])('%s', (_, pdf) => {
    expect(readable(pdf).unread).toEqual([{ reason: 'font-without-map' }]);
  });

  test.each<[string, Uint8Array]>([
    ['a bullet', shownIn(IDENTITY, '<0007>')],
    ['signs of a font that has nothing else', shownIn(`${TYPE1.replace('X', 'ZapfDingbats')}`, '(abcdefgh)')],
    ['glyphs for what is missing', shownIn(`${IDENTITY}/ToUnicode 7 0 R`, '<00000000>', [map('')])],
  ])('but %s is no text', (_, pdf) => {
    expect(readable(pdf).unread).toEqual([]);
  });
});
