import { pattern } from '../base/pattern.ts';
import type { Holds, Key, PartKeys } from './key.ts';
import { RECORD_KEYS } from './keys.ts';
import { WORKSPACE_KEYS } from './workspace-keys.ts';

const OF_RECORD: readonly PartKeys[] = Object.values(RECORD_KEYS);
const PARTS: readonly PartKeys[] = [...OF_RECORD, ...Object.values(WORKSPACE_KEYS)];
const NAMES = PARTS.map((part) => Object.keys(part));
const KNOWN: ReadonlySet<string> = new Set(NAMES.flat());

/** Every key that a record or an `opsg.yaml` can have, in any part. */
export function knownKeys(): ReadonlySet<string> {
  return KNOWN;
}

/** Whether a part with these keys can also have this one. Unknown keys are ignored. */
export function canStandBeside(key: string, names: ReadonlySet<string>): boolean {
  const known = [...names].filter((name) => KNOWN.has(name));
  const possible = NAMES.filter((keys) => known.every((name) => keys.includes(name)));
  return possible.length === 0 || possible.some((keys) => keys.includes(key));
}

/** Values that are one short word: blanks and marks mean nothing in them, and no text may be made of them. */
export const EXACT: readonly Holds[] = [
  'group', 'meeting', 'former names', 'number', 'point number', 'link', 'date', 'due', 'meeting reference', 'grounds', 'time', 'labelled time', 'status', 'state', 'level',
]; // biome-ignore format: a list of names reads best in one row
/** Texts of one or more sentences, which can go on over several lines. */
export const SENTENCES: readonly Holds[] = ['paragraph', 'prose', 'labelled prose', 'labelled text', 'notes'];
/** One text, as a line or as sentences. */
export const ONE_TEXT: readonly Holds[] = ['line', 'labelled line', ...SENTENCES];

/** The keys of a record and of `opsg.yaml` by their names, since an author's mistake may hide which part has them. */
const BY_NAME = keysByName(PARTS);
const OF_RECORD_BY_NAME = keysByName(OF_RECORD);

function keysByName(parts: readonly PartKeys[]): ReadonlyMap<string, readonly Key[]> {
  const found = new Map<string, Key[]>();
  for (const [name, key] of parts.flatMap((part) => Object.entries(part)))
    found.set(name, [...(found.get(name) ?? []), key]);
  return found;
}

/** Whether a key of this name holds one of these, in some part of a record or of `opsg.yaml`. */
export function keyHolds(name: string | undefined, ...what: readonly Holds[]): boolean {
  return BY_NAME.get(name ?? '')?.some(({ holds }) => what.includes(holds)) === true;
}

/** The same in some part of a record. */
export function recordKeyHolds(name: string | undefined, ...what: readonly Holds[]): boolean {
  return OF_RECORD_BY_NAME.get(name ?? '')?.some(({ holds }) => what.includes(holds)) === true;
}

/** The part below a key. */
export function partBelow(name: string): string | undefined {
  return BY_NAME.get(name)?.find(({ of }) => of !== undefined)?.of;
}

const BY_OTHER_NAME = new Map<string, Set<string>>();
for (const [key, { called = '' }] of PARTS.flatMap((part) => Object.entries(part)))
  for (const name of called.split(' '))
    BY_OTHER_NAME.set(name, (BY_OTHER_NAME.get(name) ?? new Set()).add(key));

/** The known key that an author most likely means by another name for it; nothing if several could be meant. */
export function keyByOtherName(given: string, known: readonly string[]): string | undefined {
  const [meant, another] = keysCalled(given).filter((key) => known.includes(key));
  return another === undefined ? meant : undefined;
}

const NO_LETTER = pattern(String.raw`[^\p{L}]`, 'g');

/** Every key that authors call by this name, in whatever part. */
export function keysCalled(name: string): readonly string[] {
  const letters = name.replace(NO_LETTER(name), '').toLowerCase();
  return letters === '' ? [] : [...(BY_OTHER_NAME.get(letters) ?? [])];
}
