const utf8 = new TextDecoder('utf-8');
const utf16be = new TextDecoder('utf-16be');
const utf16le = new TextDecoder('utf-16le');
const windows1252 = new TextDecoder('windows-1252');

/** PDFDocEncoding where it is not Latin-1 (ISO 32000-1, Annex D.2): from 0x18, from 0x80, and the Euro at 0xA0. */
const DOC_CODES: ReadonlyMap<string, string> = new Map([
  ...[...'˘ˇˆ˙˝˛˚˜'].map((text, i) => [String.fromCharCode(0x18 + i), text] as const),
  ...[...'•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'].map((text, i) => [String.fromCharCode(0x80 + i), text] as const),
  ['\xa0', '€'],
]);
const PERHAPS_NOT_LATIN1 = /[\p{Cc}\xa0]/gu;
const CONTROL = /(?![\t\n\v\f\r\x85])\p{Cc}/u;
const PRINTABLE_RUNS = /[\t\n\r\x20-\x7e]{6,}|(?:[\x20-\x7e]\0){6,999}|(?:\0[\x20-\x7e]){6,999}/g;
const SAMPLE = 1024;

/** The bytes of a text string become its text (ISO 32000-1, 7.9.2.2; UTF-8 from ISO 32000-2). */
export function stringText(string: string): string {
  if (string.startsWith('\xfe\xff')) return utf16be.decode(bytesOf(string.slice(2)));
  if (string.startsWith('\xff\xfe')) return utf16le.decode(bytesOf(string.slice(2)));
  if (string.startsWith('\xef\xbb\xbf')) return utf8.decode(bytesOf(string.slice(3)));
  return string.replace(PERHAPS_NOT_LATIN1, (character) => DOC_CODES.get(character) ?? character);
}

/** A name becomes its text: UTF-8 by the standard (7.3.5), Latin-1 where it is not. */
export function nameText(name: string): string {
  if (!/[\x80-\xff]/.test(name)) return name;
  const text = utf8.decode(bytesOf(name));
  return text.includes('\ufffd') ? name : text;
}

/** Bytes of which nobody says what they are become whatever text is in them. */
export function readableText(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16be.decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16le.decode(bytes);
  const text = utf8.decode(bytes);
  const isUtf8 = !text.includes('\ufffd');
  if (isUtf8 && !CONTROL.test(text)) return text;
  const wide = wideText(bytes);
  if (wide !== undefined) return wide;
  const plain = isUtf8 ? text : windows1252.decode(bytes);
  return CONTROL.test(plain) ? printableRuns(plain) : plain;
}

/** UTF-16 without a mark shows in the zero bytes of its Latin letters, nearly all on one side. */
function wideText(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros: [number, number] = [0, 0];
  for (let i = 0; i < sample.length; i += 1) if (sample[i] === 0) zeros[i % 2 === 0 ? 0 : 1] += 1;
  const many = sample.length / 5;
  if (zeros[0] > many && zeros[1] * 8 < zeros[0]) return utf16be.decode(bytes);
  if (zeros[1] > many && zeros[0] * 8 < zeros[1]) return utf16le.decode(bytes);
  return undefined;
}

/** In binary data, chance makes short words: only longer runs can be somebody's text. */
function printableRuns(text: string): string {
  return (text.match(PRINTABLE_RUNS) ?? []).join('\n').replaceAll('\0', '');
}

export function bytesOf(string: string): Uint8Array {
  return Buffer.from(string, 'latin1');
}
