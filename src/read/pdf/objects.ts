import { ReadFault, type ReadingAllowance, spend } from '../fault.ts';
import { type Cursor, cursorOver, nextToken, SPACE, type Token } from './tokens.ts';

export interface PdfReference {
  readonly kind: 'reference';
  readonly number: number;
}
export interface PdfList {
  readonly kind: 'list';
  readonly items: readonly PdfValue[];
}
export interface PdfDictionary {
  readonly kind: 'dictionary';
  readonly entries: ReadonlyMap<string, PdfValue>;
  /** Content of the dictionary without a key of its own: a second value of a key, a value without a key. */
  readonly stray: readonly PdfValue[];
}
export type PdfValue = Token | PdfReference | PdfList | PdfDictionary;

const DEEPEST = 200;
/** About what a value takes in memory, so that a small file of brackets cannot fill the memory. */
const VALUE_COST = 32;

/** PDF syntax becomes an object (ISO 32000-1, 7.3). */
export function readValue(cursor: Cursor): PdfValue | undefined {
  spend(cursor.allowance, VALUE_COST);
  const token = nextToken(cursor);
  if (token?.kind !== 'word') return token;
  if (token.text === '[') return { kind: 'list', items: readItems(cursor, ']', 1) };
  return token.text === '<<' ? dictionary(readItems(cursor, '>>', 1)) : token;
}

function readItems(cursor: Cursor, end: ']' | '>>', depth: number): readonly PdfValue[] {
  if (depth > DEEPEST) throw new ReadFault('too-large');
  const items: PdfValue[] = [];
  for (let token = nextToken(cursor); token; token = nextToken(cursor)) {
    spend(cursor.allowance, VALUE_COST);
    if (token.kind !== 'word') items.push(token);
    else if (token.text === end) return items;
    else if (token.text === '[') items.push({ kind: 'list', items: readItems(cursor, ']', depth + 1) });
    else if (token.text === '<<') items.push(dictionary(readItems(cursor, '>>', depth + 1)));
    else if (token.text === 'R') items.push(reference(items));
    else if (token.text === 'endobj' || token.text === 'stream') break;
    else items.push(token);
  }
  throw new ReadFault('damaged');
}

/** Two numbers and an `R` are one value. Only the `R` shows it. */
function reference(items: PdfValue[]): PdfValue {
  items.pop();
  const number = items.pop();
  if (number?.kind !== 'number') throw new ReadFault('damaged');
  return { kind: 'reference', number: number.value };
}

function dictionary(items: readonly PdfValue[]): PdfDictionary {
  const entries = new Map<string, PdfValue>();
  const stray: PdfValue[] = [];
  for (let i = 0; i < items.length; i += 1) {
    const key = items[i];
    const value = items[i + 1];
    if (key?.kind !== 'name' || !value) {
      if (key) stray.push(key);
      continue;
    }
    const before = entries.get(key.text);
    if (before) stray.push(before);
    entries.set(key.text, value);
    i += 1;
  }
  return { kind: 'dictionary', entries, stray };
}

/** The entry of a value, if the value is a dictionary and has the entry. */
export function entryOf(value: PdfValue | undefined, key: string): PdfValue | undefined {
  return value?.kind === 'dictionary' ? value.entries.get(key) : undefined;
}

export function isName(value: PdfValue | undefined, text: string): boolean {
  return value?.kind === 'name' && value.text === text;
}

/** An object as written in the file. A stream has its dictionary as value, and data that are still encoded. */
export interface PdfObject {
  readonly number: number;
  /** The generation: how often the number was reused. Objects in streams have none. */
  readonly generation?: number;
  readonly value: PdfValue;
  readonly data?: Uint8Array;
}

/** Everything in the bytes of a file, in their order: objects of every revision, and what is around them. */
export interface PdfPieces {
  readonly objects: readonly PdfObject[];
  readonly trailers: readonly PdfValue[];
  /** Comments, and everything else outside the objects. */
  readonly loose: readonly string[];
}

interface PdfScan {
  readonly bytes: Uint8Array;
  readonly cursor: Cursor;
  readonly objects: PdfObject[];
  readonly trailers: PdfValue[];
  readonly loose: string[];
  /** The lone numbers of an object, read when a stream first refers to one for its length. */
  lengths?: ReadonlyMap<number, number>;
}

/** About what a number takes in memory. */
const NUMBER_COST = 64;
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
 * The bytes of a PDF become its objects (ISO 32000-1, 7.3.10 and 7.5). All bytes are read in order and the
 * cross-reference table is not used, because it leads only to the newest revision, and it may be wrong.
 */
export function scanObjects(bytes: Uint8Array, allowance: ReadingAllowance): PdfPieces {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!HEADER.test(text.slice(0, HEADER_WITHIN))) throw new ReadFault('unknown-kind');
  const cursor = cursorOver(text, allowance);
  const scan: PdfScan = { bytes, cursor, objects: [], trailers: [], loose: cursor.comments };
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

function keepLoose({ loose }: PdfScan, text: string): void {
  const kept = text.replace(CROSS_REFERENCE, '').trim();
  if (kept !== '') loose.push(kept);
}

function readAnchored(scan: PdfScan, number: string | undefined, generation: number): void {
  const value = readValue(scan.cursor);
  if (!value) throw new ReadFault('damaged');
  if (number === undefined) {
    scan.trailers.push(value);
    return;
  }
  const data = readData(scan, value);
  scan.objects.push({ number: Number(number), generation, value, ...(data ? { data } : {}) });
  skip(scan.cursor, OBJECT_END);
}

function readData(scan: PdfScan, dictionary: PdfValue): Uint8Array | undefined {
  const { cursor, bytes } = scan;
  if (dictionary.kind !== 'dictionary' || !skip(cursor, STREAM)) return undefined;
  const start = cursor.at;
  const length = lengthOf(scan, entryOf(dictionary, 'Length'));
  const end = isStreamEnd(cursor, start + length) ? start + length : searchEnd(cursor, start);
  cursor.at = end;
  skip(cursor, STREAM_END);
  return bytes.subarray(start, end);
}

function lengthOf(scan: PdfScan, length: PdfValue | undefined): number {
  if (length?.kind === 'number') return length.value;
  if (length?.kind !== 'reference') return Number.NaN;
  scan.lengths ??= loneNumbers(scan.cursor);
  return scan.lengths.get(length.number) ?? Number.NaN;
}

function loneNumbers({ text, allowance }: Cursor): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  for (const [, number, value] of text.matchAll(LONE_NUMBER)) {
    spend(allowance, NUMBER_COST);
    numbers.set(Number(number), Number(value));
  }
  return numbers;
}

function isStreamEnd({ text }: Cursor, at: number): boolean {
  STREAM_END.lastIndex = at;
  return Number.isInteger(at) && at < text.length && STREAM_END.test(text);
}

/** If the length is wrong, the data end at the next `endstream`, unless that belongs to another object. */
function searchEnd({ text }: Cursor, start: number): number {
  const end = text.indexOf('endstream', start);
  if (end < 0 || SWALLOWED.test(text.slice(start, end))) throw new ReadFault('damaged');
  return end;
}

function skip(cursor: Cursor, pattern: RegExp): boolean {
  pattern.lastIndex = cursor.at;
  const isThere = pattern.test(cursor.text);
  if (isThere) cursor.at = pattern.lastIndex;
  return isThere;
}

/** A readable PDF: every object of every revision, also of object streams, oldest first. */
export interface PdfFile {
  readonly objects: readonly PdfObject[];
  readonly versions: ReadonlyMap<number, readonly PdfObject[]>;
  readonly trailers: readonly PdfValue[];
  /** Comments, and everything else outside the objects. */
  readonly loose: readonly string[];
  readonly allowance: ReadingAllowance;
}

/** Further versions of one object are read, but no longer followed. */
const MOST_VERSIONS = 8;
const MOST_HOPS = 8;

/** The objects in the order of the file, by number. */
export function byNumber(objects: readonly PdfObject[]): ReadonlyMap<number, readonly PdfObject[]> {
  const versions = new Map<number, PdfObject[]>();
  for (const object of objects) {
    const before = versions.get(object.number);
    if (before) before.push(object);
    else versions.set(object.number, [object]);
  }
  return versions;
}

/** The newest object that a reference leads to. */
export function objectAt(value: PdfValue | undefined, file: PdfFile): PdfObject | undefined {
  return value?.kind === 'reference' ? file.versions.get(value.number)?.at(-1) : undefined;
}

/** A value, or the object that it refers to. */
export function resolve(value: PdfValue | undefined, file: PdfFile): PdfValue | undefined {
  let found = value;
  for (let hops = 0; found?.kind === 'reference' && hops < MOST_HOPS; hops += 1)
    found = objectAt(found, file)?.value;
  return found;
}

/** The entry of a dictionary; either may be a reference. */
export function lookUp(dictionary: PdfValue | undefined, key: string, file: PdfFile): PdfValue | undefined {
  return resolve(entryOf(resolve(dictionary, file), key), file);
}

/** What an entry was in each revision, because text laid out with an older font needs the older font. */
export function everyVersion(
  dictionaries: readonly PdfValue[],
  key: string,
  file: PdfFile,
): readonly PdfValue[] {
  return dictionaries.flatMap((dictionary) => {
    const value = entryOf(dictionary, key);
    if (value?.kind !== 'reference') return value ? [value] : [];
    return (file.versions.get(value.number) ?? []).slice(-MOST_VERSIONS).map((version) => version.value);
  });
}

/** A list. A single value becomes a list of one. */
export function itemsOf(value: PdfValue | undefined): readonly PdfValue[] {
  if (value?.kind === 'list') return value.items;
  return value ? [value] : [];
}
