import { pattern } from '../../base/pattern.ts';

const utf8 = new TextDecoder('utf-8');
const utf16be = new TextDecoder('utf-16be');
const utf16le = new TextDecoder('utf-16le');
const windows1252 = new TextDecoder('windows-1252');

/**
 * PDFDocEncoding where it differs from Latin-1 (ISO 32000-1, Annex D.2): from 0x18, from 0x80, and the Euro at 0xA0.
 */
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

/** A name becomes its text: UTF-8 by the standard (7.3.5), otherwise Latin-1. */
export function nameText(name: string): string {
  if (!/[\x80-\xff]/.test(name)) return name;
  const text = utf8.decode(bytesOf(name));
  return text.includes('\ufffd') ? name : text;
}

/** Bytes in an unknown encoding become any text that they hold. */
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

/** The zero bytes of Latin letters, nearly all on one side, show UTF-16 without a mark. */
function wideText(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros: [number, number] = [0, 0];
  for (let i = 0; i < sample.length; i += 1) if (sample[i] === 0) zeros[i % 2 === 0 ? 0 : 1] += 1;
  const many = sample.length / 5;
  if (zeros[0] > many && zeros[1] * 8 < zeros[0]) return utf16be.decode(bytes);
  if (zeros[1] > many && zeros[0] * 8 < zeros[1]) return utf16le.decode(bytes);
  return undefined;
}

/** Chance makes short words of binary data. Only longer runs can be text. */
function printableRuns(text: string): string {
  return (text.match(PRINTABLE_RUNS) ?? []).join('\n').replaceAll('\0', '');
}

export function bytesOf(string: string): Uint8Array {
  return Buffer.from(string, 'latin1');
}

/** The blocks that Unicode keeps for letters that run from right to left (Unicode Standard Annex #9, table 4). */
const LETTER = String.raw`[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]`;
const HAS_LETTER = new RegExp(LETTER);
/** From one such letter to the last before a letter that runs the other way. */
const STRETCH = pattern(String.raw`${LETTER}(?:[^\p{L}]*${LETTER})*\p{M}*`, 'g');
/** Digits keep their order, and marks stay after their letter. */
const PIECE = pattern(String.raw`\p{N}+(?:[.,:/]\p{N}+)*|[^\p{M}]\p{M}*|\p{M}`, 'g');

/**
 * The text of a page whose lines are in drawing order, from left to right, becomes what a person reads, if it has
 * letters that run from right to left; otherwise nothing. `lineStarts` are the offsets at which lines begin.
 */
export function mirroredText(text: string, lineStarts: readonly number[]): string | undefined {
  if (!HAS_LETTER.test(text)) return undefined;
  const starts = [0, ...lineStarts, text.length];
  const lines = starts.slice(1).map((end, i) => text.slice(starts[i], end));
  return lines.map((line) => line.replace(STRETCH(line), mirrored)).join('');
}

function mirrored(stretch: string): string {
  return [...stretch.matchAll(PIECE(stretch))]
    .map(([piece]) => piece)
    .toReversed()
    .join('');
}

/** Accents with a place of their own, and the marks that combine with a letter. */
const MARKS: ReadonlyMap<string, string> = new Map(
  [...'´`¨ˆ˜¸ˇ˘¯˙˚˝˛'].map((accent, i) => [
    accent,
    '\u0301\u0300\u0308\u0302\u0303\u0327\u030c\u0306\u0304\u0307\u030a\u030b\u0328'.charAt(i),
  ]),
);
const ANY = /[´`¨ˆ˜¸ˇ˘¯˙˚˝˛]/;
const BEFORE = /([´`¨ˆ˜¸ˇ˘¯˙˚˝˛])\s?(\p{L})/gu;
const BEHIND = /(\p{L})\s?([´`¨ˆ˜¸ˇ˘¯˙˚˝˛])/gu;
const WITHOUT_DOT: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ȷ', 'j'],
]);

/** Ligatures from U+FB00, of which Ghostscript 10.0 keeps one byte, or changes the order of two. */
const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl'];
const CUT = /[\xfb-\xff]/g;
const SWAPPED = /[愀-稀]/g;

/**
 * Corrects a text that a program has written in a way that others read wrongly; for most texts, nothing. Accents can
 * be separate signs, as in TeX, before or after their letter; ligatures can be damaged.
 */
export function repairedReadings(text: string): readonly string[] {
  const readings: string[] = [];
  if (ANY.test(text))
    readings.push(
      text.replace(BEFORE, (_, accent: string, letter: string) => accented(letter, accent)),
      text.replace(BEHIND, (_, letter: string, accent: string) => accented(letter, accent)),
    );
  for (const mangled of [CUT, SWAPPED])
    if (text.search(mangled) >= 0) readings.push(text.replace(mangled, whole));
  return readings.filter((reading) => reading !== text);
}

/** The original of a damaged ligature, or the letters of a whole one. */
function whole(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code <= 0xff) return LIGATURES[code - 0xfb] ?? sign;
  return (code & 0xff) === 0 ? String.fromCharCode(code >> 8) : sign;
}

function accented(letter: string, accent: string): string {
  return `${WITHOUT_DOT.get(letter) ?? letter}${MARKS.get(accent) ?? ''}`.normalize('NFC');
}
