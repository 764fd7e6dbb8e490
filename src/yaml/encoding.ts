import { pattern } from '../base/pattern.ts';
import type { Encoding, FileKind } from '../base/reading-facts.ts';

/** Bytes that are not UTF-8, shown as text, and the offset of the first character that proves it. */
export interface Guess {
  readonly looksLike: Encoding;
  readonly text: string;
  readonly at: number;
  /** Whether the bytes themselves say what they are. */
  readonly isCertain: boolean;
}

const REPLACED = '\uFFFD';

/** Bytes that are not UTF-8 become text, as far as it can be guessed. */
export function guessEncoding(bytes: Uint8Array): Guess {
  const utf16 = utf16Of(bytes);
  if (utf16) return { looksLike: 'UTF-16', ...utf16, at: 0 };
  const lossy = new TextDecoder('utf-8').decode(bytes);
  const at = Math.max(0, lossy.indexOf(REPLACED));
  const isMixed = /(?!\uFFFD)[^\p{ASCII}]/u.test(lossy);
  const text = isMixed ? lossy : new TextDecoder('windows-1252').decode(bytes);
  const looksLike = /[\u0080-\u009F]/.test(text) ? 'unknown' : 'Windows-1252';
  return { looksLike, text, at: isMixed ? at : firstBeyondAscii(bytes), isCertain: false };
}

/** The first bytes of files of other programs. */
const SIGNATURES: readonly (readonly [string, FileKind])[] = [
  ['PK\u0003\u0004', 'a Word document'],
  ['\u00D0\u00CF\u0011\u00E0', 'a Word document'],
  ['%PDF-', 'a PDF document'],
  ['{\\rtf', 'a Rich Text document'],
  ['\u001F\u008B', 'a compressed file'],
];

/** The kind of a document that is not text, by its first bytes. */
export function fileKind(bytes: Uint8Array): FileKind | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1];
}

/** Whether bytes begin with the mark of UTF-16, or every second one is zero, as in English text. */
export function isUtf16(bytes: Uint8Array): boolean {
  return isMarked(bytes) || hasEmpty(bytes, 0) || hasEmpty(bytes, 1);
}

function isMarked([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function hasEmpty(bytes: Uint8Array, parity: number): boolean {
  const sample = bytes.subarray(0, 64);
  const empty = sample.filter((byte, i) => byte === 0 && i % 2 === parity).length;
  return empty > 0 && empty >= Math.floor(sample.length / 2) - 2 && sample.length > 6;
}

function utf16Of(bytes: Uint8Array): { text: string; isCertain: boolean } | undefined {
  if (!isUtf16(bytes)) return undefined;
  const isLittle = isMarked(bytes) ? bytes[0] === 0xff : hasEmpty(bytes, 1);
  const text = new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes);
  return { text, isCertain: isMarked(bytes) && !text.includes(REPLACED) };
}

function firstBeyondAscii(bytes: Uint8Array): number {
  return Math.max(
    0,
    bytes.findIndex((byte) => byte > 0x7f),
  );
}

/**
 * Control characters, byte order marks in the middle, old line ends, halves of surrogate pairs, and characters that
 * change the direction of a text (bidi embeddings, overrides and isolates, UAX #9).
 */
const UNFIT = pattern(
  String.raw`(?![\t\n\r])\p{Cc}|\uFEFF|\r(?!\n)|[\u202A-\u202E\u2066-\u2069]|\p{Cs}`,
  'g',
);

/** A character that is not allowed in a text. */
export interface UnfitSign {
  /** Such as `U+202E`. */
  readonly codePoint: string;
  readonly at: number;
}

/** Characters that no author types, that editors hide, and that formats treat differently. */
export function unfitSigns(text: string): readonly UnfitSign[] {
  return [...text.matchAll(UNFIT(text))].map(({ 0: sign, index }) => {
    return { at: index, codePoint: `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` };
  });
}
