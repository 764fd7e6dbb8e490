import type { Allowance } from './fault.ts';
import type { PdfObject } from './objects.ts';
import { entryOf, type PdfValue } from './values.ts';

/** A PDF that can be read: every object of every revision, those in object streams too, oldest first. */
export interface PdfFile {
  readonly objects: readonly PdfObject[];
  readonly versions: ReadonlyMap<number, readonly PdfObject[]>;
  readonly trailers: readonly PdfValue[];
  /** Comments, and whatever stands outside the objects. */
  readonly loose: readonly string[];
  readonly allowance: Allowance;
}

/** More rewritings of one object than this are read, but no longer followed. */
const MOST_VERSIONS = 8;
const MOST_HOPS = 8;

/** The objects in the order in which they stand in the file, by number. */
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

/** A value itself, where there may be a reference to it. */
export function resolve(value: PdfValue | undefined, file: PdfFile): PdfValue | undefined {
  let found = value;
  for (let hops = 0; found?.kind === 'reference' && hops < MOST_HOPS; hops += 1)
    found = objectAt(found, file)?.value;
  return found;
}

/** The entry of a dictionary, both of which may be references. */
export function lookUp(dictionary: PdfValue | undefined, key: string, file: PdfFile): PdfValue | undefined {
  return resolve(entryOf(resolve(dictionary, file), key), file);
}

/** What an entry has been, revision by revision: text that was laid out with an older font needs the older font. */
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

/** A list, or the one thing that stands for a list of one. */
export function itemsOf(value: PdfValue | undefined): readonly PdfValue[] {
  if (value?.kind === 'list') return value.items;
  return value ? [value] : [];
}
