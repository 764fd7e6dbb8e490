import { deflateSync } from 'node:zlib';

/** The body of an object, between `obj` and `endobj`: text with one character for each byte. */
export type Body = string;

const CATALOG = '<</Type/Catalog/Pages 2 0 R>>';
const PAGES = '<</Type/Pages/Kids[3 0 R]/Count 1>>';
const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
/** The page's resources, without the brackets around them. */
const RESOURCES = '/Font<</F 5 0 R>>';

/**
 * A PDF made by hand, of one page with this content. Objects 1 to 5 are the catalogue, the pages, the page, its
 * content and its font; the others follow as 6, 7 and so on.
 */
export function pdfByHand(
  content: Body,
  others: readonly Body[] = [],
  { resources = RESOURCES, page = '' } = {},
): Uint8Array {
  const pageBody = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<<${resources}>>${page}>>`;
  return bytesOf(
    `%PDF-1.7\n${objects([CATALOG, PAGES, pageBody, content, FONT, ...others], 1)}`,
    '<</Root 1 0 R>>',
  );
}

/** The same file with more objects appended by an incremental update, numbered as they say. */
export function updated(pdf: Uint8Array, replaced: Readonly<Record<number, Body>>): Uint8Array {
  const bodies = Object.entries(replaced).map(([number, body]) => objects([body], Number(number)));
  return bytesOf(Buffer.from(pdf).toString('latin1') + bodies.join(''), '<</Root 1 0 R/Prev 0>>');
}

export function withText(pdf: Uint8Array, text: string): Uint8Array {
  return Buffer.concat([pdf, Buffer.from(text, 'latin1')]);
}

function objects(bodies: readonly Body[], first: number): string {
  return bodies.map((body, i) => `${first + i} 0 obj\n${body}\nendobj\n`).join('');
}

function bytesOf(text: string, trailer: string): Uint8Array {
  return Buffer.from(`${text}trailer\n${trailer}\nstartxref\n0\n%%EOF\n`, 'latin1');
}

/** A stream with a dictionary of these entries. */
export function stream(data: string | Uint8Array, entries = ''): Body {
  const text = typeof data === 'string' ? data : Buffer.from(data).toString('latin1');
  return `<<${entries}/Length ${text.length}>>\nstream\n${text}\nendstream`;
}

export function flate(text: string, entries = ''): Body {
  return stream(deflateSync(Buffer.from(text, 'latin1')), `/Filter/FlateDecode${entries}`);
}

/** Content that shows a literal string. */
export function showing(text: string): string {
  return `BT /F 12 Tf 72 700 Td (${text}) Tj ET`;
}

export function utf16(text: string): string {
  return `\xfe\xff${Buffer.from(text, 'utf16le').swap16().toString('latin1')}`;
}

export function hex(text: string): string {
  return Buffer.from(text, 'latin1').toString('hex');
}

/** Digits of base 85, without the shortened last group: the text is filled up with spaces. */
export function ascii85(text: string): string {
  const padded = text.padEnd(Math.ceil(text.length / 4) * 4);
  const groups = padded.match(/.{4}/gs) ?? [];
  return `${groups.map((group) => base85(Buffer.from(group, 'latin1').readUInt32BE())).join('')}~>`;
}

function base85(value: number): string {
  const digits = [4, 3, 2, 1, 0].map((power) => Math.floor(value / 85 ** power) % 85);
  return String.fromCharCode(...digits.map((digit) => digit + 33));
}

/** Lempel and Ziv's codes, as Welch packs them, with widths that grow a step early. */
export function lzw(text: string): Uint8Array {
  const table = new Map(Array.from({ length: 256 }, (_, code) => [String.fromCharCode(code), code]));
  const codes = [256];
  let rest = text;
  while (rest !== '') {
    let length = 1;
    while (length < rest.length && table.has(rest.slice(0, length + 1))) length += 1;
    codes.push(table.get(rest.slice(0, length)) ?? 0);
    table.set(rest.slice(0, length + 1), table.size + 2);
    rest = rest.slice(length);
  }
  return packed([...codes, 257]);
}

function packed(codes: readonly number[]): Uint8Array {
  const bits = codes.map((code, i) =>
    code.toString(2).padStart(Math.max(9, Math.ceil(Math.log2(258 + i))), '0'),
  );
  const octets = bits.join('').match(/.{1,8}/g) ?? [];
  return Uint8Array.from(octets, (octet) => Number.parseInt(octet.padEnd(8, '0'), 2));
}
