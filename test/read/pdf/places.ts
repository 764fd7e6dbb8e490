import { deflateSync } from 'node:zlib';
import { ascii85, flate, hex, lzw, pdfByHand, showing, stream, updated, utf16, withText } from './by-hand.ts';

/** The word that each place hides. */
export const MARKER = 'Quillwort';
const [HALF, OTHER_HALF] = ['Quill', 'wort'];

/** Where a Typst document can hold a word: each place has one of its own, `zq` and the place. */
export const TYPST_PLACES = `
#set document(title: "zqtitle", author: "zqauthor", keywords: ("zqkeyword",), description: "zqdescription")
#set page(width: 12cm, header: [zqheader], footer: [zqfooter])
#set text(font: "Source Sans 3", lang: "en", hyphenate: true)
= zqheading <zqlabel>
Plain zqplain, in the middle zqb#strong[ol]d, #emph[zqitalic], zqÉtéœ.
#text(fill: white)[zqwhite] #text(size: 1pt)[zqtiny] #place(dx: 100cm)[zqoutside]
#link("https://example.com/zqpath")[zqlinked] and #link(<zqlabel>)[back].
#figure(alt: "zqfigure", caption: [zqcaption])[#rect()]
#image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='100' height='20'><text y='15' font-family='Source Sans 3'>zqdrawn</text></svg>"), alt: "zqimage", width: 3cm)
#math.equation(alt: "zqequation", $x$)
#pdf.attach("zqfile.txt", bytes("zqattached"), description: "zqattachment", mime-type: "text/plain")
#footnote[zqfootnote]
#table(columns: 2, table.header([zqcolumn], [b]), [zqcell], [d])
zqoffice zqwaffle #box(width: 2cm)[some words zqhyphenation]
#lorem(300) zqsecondpage`;

/** Codes of two bytes, by each means that a map has: 1 is `Q`, 2 `ui`, 3 `k`, 4 `l`, 16 `w`, 17 `o`, 18 `rt`. */
const TWO_BYTE_MAP = `/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <0000> <ffff> endcodespacerange
2 beginbfchar <0001> <0051> <0002> <00750069> endbfchar
2 beginbfrange <0003> <0004> <006b> <0010> <0012> [<0077> <006f> <00720074>] endbfrange
endcmap`;
const MAPPED = '000100020004000400100011';
const LAST = '0012';
const TYPE0 = '<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[]>>';
const MAPPED_RESOURCES = '/Font<</F 7 0 R/H 5 0 R>>';
const mapped = (content: string, others: readonly string[] = [], resources = MAPPED_RESOURCES) =>
  pdfByHand(stream(content), [flate(TWO_BYTE_MAP), TYPE0, ...others], { resources });

const plain = (content: string, others: readonly string[] = []) => pdfByHand(stream(content), others);
const object = (body: string) => plain('', [body]);
const data = (entries: string, text: string | Uint8Array) => object(stream(text, entries));
const differences = (text: string) =>
  [...text]
    .map((letter, i) => String.fromCharCode((letter.charCodeAt(0) - (text.charCodeAt(i - 1) || 0)) & 255))
    .join('');
const upFrom = (above: string, text: string) =>
  [...text]
    .map((letter, i) => String.fromCharCode((letter.charCodeAt(0) - above.charCodeAt(i)) & 255))
    .join('');
const FORM = '/Type/XObject/Subtype/Form';

/** Places and ways to write that no one program uses, each in a PDF made by hand. */
export const PLACES_BY_HAND: Readonly<Record<string, Uint8Array>> = {
  'a hexadecimal string': object(`<</X <${hex(HALF)} \n${hex(OTHER_HALF)}>>>`),
  'a hexadecimal string of an odd length': object(`<</X <${hex(MARKER)}2>>>`),
  'octal escapes': object('<</X (\\121\\165ill\\167or\\164)>>'),
  'a string over two lines': object('(Quill\\\r\nwort)'),
  'a string with parentheses': object('(a (b (c\\)) Quillwort) d)'),
  'a string of 20,000 escapes': object(`(${'\\051'.repeat(20_000)}${MARKER})`),
  'UTF-16': object(`(${utf16(MARKER).replace(/[()\\]/g, '\\$&')})`),
  'UTF-8': object('(\xef\xbb\xbfQuillwort)'),
  'a name with a number sign': object('/Quill#77ort'),
  'a key': object('<</Quillwort null>>'),
  'a key that is written twice': object('<</X (Quillwort)/X (nothing)>>'),
  'a comment on a page': plain('', ['<</Type/Annot/Subtype/Text/Contents(Quillwort)>>']),
  'the value of a form field': object('<</FT/Tx/T(name)/V(Quillwort)>>'),
  'a comment of the file': withText(plain(''), '% Quillwort\n'),
  'a comment in an object': object('<</X % Quillwort\n1>>'),
  'what stands after the end': withText(plain(''), 'Quillwort'),
  'the trailer': withText(plain(''), 'trailer <</ID[(Quillwort)]>>'),
  'an older revision': updated(object('(Quillwort)'), { 6: '(nothing)' }),
  'an older revision of a page': updated(plain(showing(MARKER)), { 4: stream(showing('nothing')) }),
  'an older revision of a font': updated(mapped(`BT /F 1 Tf <${MAPPED}${LAST}> Tj ET`), {
    7: '<</Type/Font/Subtype/Type1>>',
  }),
  'a stream that nothing leads to': data('', `x ${MARKER}`),
  'a stream in hexadecimal': data('/Filter/ASCIIHexDecode', `${hex(MARKER)}>`),
  'a stream in base 85': data('/Filter/ASCII85Decode', ascii85(MARKER)),
  'a stream packed by Lempel, Ziv and Welch': data(
    '/Filter/LZWDecode',
    lzw(`${'abc '.repeat(2000)}${MARKER}`),
  ),
  'a stream in run lengths': data('/Filter/RunLengthDecode', `\xfc \x08${MARKER}\x80`),
  'a stream with two filters': data('/Filter[/A85/Fl]', ascii85(deflateSync(MARKER).toString('latin1'))),
  'a stream with PNG predictors': object(
    flate(
      `\x00Predicted\x01${differences(' by what ')}\x02${upFrom(' by what ', MARKER)}`,
      '/DecodeParms<</Predictor 15/Columns 9>>',
    ),
  ),
  'a stream with a TIFF predictor': object(
    flate(differences(MARKER), '/DecodeParms<</Predictor 2/Columns 9>>'),
  ),
  'a stream that is cut short': object(
    stream(deflateSync(`${MARKER} `.repeat(99)).subarray(0, -9), '/Filter/FlateDecode'),
  ),
  'a stream of which the length is elsewhere': object(
    `<</Length 7 0 R>>stream\n${MARKER}\nendstream endobj 7 0 obj 9`,
  ),
  'a stream of which the length is wrong': object(`<</Length 3>>stream\n${MARKER}\nendstream`),
  'a stream in UTF-16': data('', Buffer.from(`The ${MARKER} grows.`, 'utf16le')),
  'a picture’s description': data('/Subtype/Image/Filter/DCTDecode', `\xff\xd8\xff\xe1\0\x20${MARKER}\0\0`),
  'an attachment': data('/Type/EmbeddedFile', MARKER),
  'an attachment that is a PDF': data('/Type/EmbeddedFile', plain(showing(MARKER))),
  'an object stream': object(flate(`8 0 9 9 [(nothing)](${MARKER})`, '/Type/ObjStm/N 2/First 8')),
  'page text': plain(showing(MARKER)),
  'page text over two streams': pdfByHand('[7 0 R 8 0 R]', [
    'null',
    stream('BT /F 1 Tf (Quill)'),
    stream('Tj (wort) Tj ET'),
  ]),
  'page text moved letter by letter': plain('BT /F 1 Tf [(Qu) 20 (il) -90 (lwo)] TJ 5 0 Td (rt) Tj ET'),
  'page text set on the next line': plain(`BT /F 1 Tf (${MARKER}) ' 1 2 (${MARKER}) " ET`),
  'page text in codes of two bytes': mapped(`BT /F 1 Tf <${MAPPED}> Tj <${LAST}> Tj ET`),
  'page text after a saved font': mapped(`BT /F 1 Tf q /H 1 Tf (nothing ) Tj Q <${MAPPED}${LAST}> Tj ET`),
  'page text of which the font is not named': mapped(`BT /Other 1 Tf <${MAPPED}${LAST}> Tj ET`),
  'page text in an encoding of its own': pdfByHand(
    stream(showing('\x01u\x02\x03wort')),
    ['<</Type/Font/Subtype/Type3/Encoding<</Differences[1/Q/i/l_l]>>>>'],
    { resources: MAPPED_RESOURCES.replace('7', '6') },
  ),
  'page text after an inline image': plain(`BI /W 1 /H 1 ID (\xff\x00 EI \x80( EI ${showing(MARKER)}`),
  'a form on a page': mapped('/Form Do', [
    flate(`BT /F 1 Tf <${MAPPED}${LAST}> Tj ET`, `${FORM}/Resources<<${MAPPED_RESOURCES}>>`),
  ]),
  'content that nothing leads to': mapped('', [flate(`BT /F 1 Tf <${MAPPED}${LAST}> Tj ET`)]),
  'replacement text': plain('/Span <</ActualText (Quillwort)>> BDC BT /F 1 Tf (x) Tj ET EMC'),
  'a replaced part of a word': plain(
    'BT /F 1 Tf (Qui) Tj /Span <</ActualText <FEFF006C006C>>> BDC (\x01) Tj EMC (wort) Tj ET',
  ),
  'a word that is half bold': plain('BT /F 1 Tf 1 0 0 1 0 9 Tm (Quill) Tj 1 0 0 1 5 9 Tm (wort) Tj ET'),
  'a word with a hyphen at the end of a line': plain('BT /F 1 Tf (Quill-) Tj 0 -9 Td (wort) Tj ET'),
};
