import { type Allowance, PdfFault, spend } from './fault.ts';
import { type Cursor, cursorOver, SPACE } from './tokens.ts';
import { entryOf, type PdfValue, readValue } from './values.ts';

/** An object as it stands in the file; a stream has its dictionary as value, and data that are still encoded. */
export interface PdfObject {
  readonly number: number;
  /** How often the number was given anew; objects in streams have none. */
  readonly generation?: number;
  readonly value: PdfValue;
  readonly data?: Uint8Array;
}

/** All that the bytes of a file hold, in the order of the bytes: objects of every revision, and what is around them. */
export interface PdfPieces {
  readonly objects: readonly PdfObject[];
  readonly trailers: readonly PdfValue[];
  /** Comments, and whatever stands outside the objects. */
  readonly loose: readonly string[];
}

interface Scan {
  readonly bytes: Uint8Array;
  readonly cursor: Cursor;
  readonly objects: PdfObject[];
  readonly trailers: PdfValue[];
  readonly loose: string[];
  /** The numbers that stand alone in an object, read when a stream first gives its length as one. */
  lengths?: ReadonlyMap<number, number>;
}

/** About what a number takes in memory. */
const COST = 64;
const HEADER = /%PDF-\d/;
const HEADER_WITHIN = 1024;
const ANCHOR = `(?<!\\d)(\\d{1,20})${SPACE}{1,99}(\\d{1,5})${SPACE}{1,99}obj(?![a-z])|\\btrailer\\b`;
const STREAM = new RegExp(`${SPACE}{0,99}stream(?: {0,9}(?:\\r\\n|\\n|\\r))?`, 'y');
const OBJECT_END = new RegExp(`${SPACE}{0,99}endobj`, 'y');
const STREAM_END = new RegExp(`${SPACE}{0,9}endstream`, 'y');
const SWALLOWED = /\d[\0\t\n\f\r ]{1,99}obj(?![a-z])/;
const LONE_NUMBER = new RegExp(
  `(\\d{1,10})${SPACE}{1,9}\\d{1,5}${SPACE}{1,9}obj${SPACE}{1,9}(\\d{1,10})\\b`,
  'g',
);
const CROSS_REFERENCE = /(?<!\d)\d{10} \d{5} [fn]/g;

/**
 * The bytes of a PDF become its objects (ISO 32000-1, 7.3.10 and 7.5). The bytes are read from first to last and the
 * cross-reference table is not asked: it leads only to the newest revision, and it may lie.
 */
export function scanObjects(bytes: Uint8Array, allowance: Allowance): PdfPieces {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!HEADER.test(text.slice(0, HEADER_WITHIN))) throw new PdfFault('unknown-kind');
  const cursor = cursorOver(text, allowance);
  const scan: Scan = { bytes, cursor, objects: [], trailers: [], loose: cursor.comments };
  const anchor = new RegExp(ANCHOR, 'g');
  for (let found = anchor.exec(text); found; found = anchor.exec(text)) {
    keepLoose(scan, text.slice(cursor.at, found.index));
    cursor.at = anchor.lastIndex;
    readAnchored(scan, found[1], Number(found[2]));
    anchor.lastIndex = cursor.at;
  }
  keepLoose(scan, text.slice(cursor.at));
  return scan;
}

function keepLoose({ loose }: Scan, text: string): void {
  const kept = text.replace(CROSS_REFERENCE, '').trim();
  if (kept !== '') loose.push(kept);
}

function readAnchored(scan: Scan, number: string | undefined, generation: number): void {
  const value = readValue(scan.cursor);
  if (!value) throw new PdfFault('damaged');
  if (number === undefined) {
    scan.trailers.push(value);
    return;
  }
  const data = readData(scan, value);
  scan.objects.push({ number: Number(number), generation, value, ...(data ? { data } : {}) });
  skip(scan.cursor, OBJECT_END);
}

function readData(scan: Scan, dictionary: PdfValue): Uint8Array | undefined {
  const { cursor, bytes } = scan;
  if (dictionary.kind !== 'dictionary' || !skip(cursor, STREAM)) return undefined;
  const start = cursor.at;
  const length = lengthOf(scan, entryOf(dictionary, 'Length'));
  const end = isStreamEnd(cursor, start + length) ? start + length : searchEnd(cursor, start);
  cursor.at = end;
  skip(cursor, STREAM_END);
  return bytes.subarray(start, end);
}

function lengthOf(scan: Scan, length: PdfValue | undefined): number {
  if (length?.kind === 'number') return length.value;
  if (length?.kind !== 'reference') return Number.NaN;
  scan.lengths ??= loneNumbers(scan.cursor);
  return scan.lengths.get(length.number) ?? Number.NaN;
}

function loneNumbers({ text, allowance }: Cursor): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  for (const [, number, value] of text.matchAll(LONE_NUMBER)) {
    spend(allowance, COST);
    numbers.set(Number(number), Number(value));
  }
  return numbers;
}

function isStreamEnd({ text }: Cursor, at: number): boolean {
  STREAM_END.lastIndex = at;
  return Number.isInteger(at) && at < text.length && STREAM_END.test(text);
}

/** Where the length is wrong, the data end at the next `endstream`, unless that one belongs to another object. */
function searchEnd({ text }: Cursor, start: number): number {
  const end = text.indexOf('endstream', start);
  if (end < 0 || SWALLOWED.test(text.slice(start, end))) throw new PdfFault('damaged');
  return end;
}

function skip(cursor: Cursor, pattern: RegExp): boolean {
  pattern.lastIndex = cursor.at;
  const isThere = pattern.test(cursor.text);
  if (isThere) cursor.at = pattern.lastIndex;
  return isThere;
}
