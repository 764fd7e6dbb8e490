import { PdfFault, spend } from './fault.ts';
import { type Cursor, nextToken, type Token } from './tokens.ts';

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
  /** What stands in the dictionary and no key leads to: a key written twice, a value without a key. */
  readonly stray: readonly PdfValue[];
}
export type PdfValue = Token | PdfReference | PdfList | PdfDictionary;

const DEEPEST = 200;
/** About what a value takes in memory, so that a small file of brackets cannot fill it. */
const COST = 32;

/** PDF syntax becomes the object that stands there (ISO 32000-1, 7.3). */
export function readValue(cursor: Cursor): PdfValue | undefined {
  spend(cursor.allowance, COST);
  const token = nextToken(cursor);
  if (token?.kind !== 'word') return token;
  if (token.text === '[') return { kind: 'list', items: readItems(cursor, ']', 1) };
  return token.text === '<<' ? dictionary(readItems(cursor, '>>', 1)) : token;
}

function readItems(cursor: Cursor, end: ']' | '>>', depth: number): readonly PdfValue[] {
  if (depth > DEEPEST) throw new PdfFault('too-large');
  const items: PdfValue[] = [];
  for (let token = nextToken(cursor); token; token = nextToken(cursor)) {
    spend(cursor.allowance, COST);
    if (token.kind !== 'word') items.push(token);
    else if (token.text === end) return items;
    else if (token.text === '[') items.push({ kind: 'list', items: readItems(cursor, ']', depth + 1) });
    else if (token.text === '<<') items.push(dictionary(readItems(cursor, '>>', depth + 1)));
    else if (token.text === 'R') items.push(reference(items));
    else if (token.text === 'endobj' || token.text === 'stream') break;
    else items.push(token);
  }
  throw new PdfFault('damaged');
}

/** Two numbers and an `R` are one value, which shows only at the `R`. */
function reference(items: PdfValue[]): PdfValue {
  items.pop();
  const number = items.pop();
  if (number?.kind !== 'number') throw new PdfFault('damaged');
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

/** The entry of a dictionary, if the value is a dictionary and has it. */
export function entryOf(value: PdfValue | undefined, key: string): PdfValue | undefined {
  return value?.kind === 'dictionary' ? value.entries.get(key) : undefined;
}

export function isName(value: PdfValue | undefined, text: string): boolean {
  return value?.kind === 'name' && value.text === text;
}
