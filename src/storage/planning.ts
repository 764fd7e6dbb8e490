import { type Before, hashOf, type Manifest, type Plan, type WrittenDocument } from './manifest.ts';

/** A document to be written into a folder. */
export interface NewDocument {
  /** A file name, without a folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The record that it comes from, as seen from the folder. */
  readonly record: string;
}

/** What a run wants of one folder. */
export interface Wanted {
  readonly audience: string;
  readonly documents: readonly NewDocument[];
  /** Every record of the run, whether or not it gave a document, as seen from the folder. */
  readonly records: readonly string[];
  /** The endings of the documents that the run makes: others of the same record are left alone. */
  readonly endings: readonly string[];
}

/** What stands in the folder now. */
export interface Found {
  readonly manifest: Manifest | undefined;
  /** The hash of each file that is wanted, or that the manifest has of a record of the run or of one that is gone. */
  readonly hashes: ReadonlyMap<string, Before>;
  /** The records of the manifest that do not exist any more. */
  readonly gone: ReadonlySet<string>;
}

/** What a person has asked for beside. */
export interface WriteOptions {
  /** Leave documents of earlier runs where they are. */
  readonly keep: boolean;
  /** Replace or remove documents that a person has changed. */
  readonly force: boolean;
}

/** A plan; or the names of files that are not as opsg left them or of folders, which it therefore will not touch. */
export type Planned =
  | { readonly plan: Plan }
  | { readonly changed: readonly string[] }
  | { readonly folders: readonly string[] };

/** What is wanted and what is there become what to do: pure, so that it can be looked at before it is done. */
export function planFor(wanted: Wanted, found: Found, { keep, force }: WriteOptions): Planned {
  const stale = keep ? [] : staleDocuments(wanted, found);
  const touched = [...wanted.documents, ...stale].map(({ name }) => name);
  const folders = touched.filter((name) => found.hashes.get(name) === 'folder');
  if (folders.length > 0) return { folders };
  const changed = force ? [] : touched.filter((name) => isForeign(name, wanted, found));
  if (changed.length > 0) return { changed };
  const renames = wanted.documents.map(({ name, bytes }, i) => ({
    staged: String(i),
    name,
    before: found.hashes.get(name) ?? null,
    after: hashOf(bytes),
  }));
  const removals = stale.flatMap(({ name }) => {
    const before = found.hashes.get(name);
    return before === undefined ? [] : [{ name, before }];
  });
  return { plan: { version: 1, renames, removals, manifest: manifestAfter(wanted, found, stale) } };
}

/**
 * Documents of earlier runs that nothing stands behind any more: their record is gone, or it was rendered again
 * and gives no such document now.
 */
function staleDocuments(
  { documents, records, endings }: Wanted,
  { manifest, gone }: Found,
): readonly WrittenDocument[] {
  const names = new Set(documents.map(({ name }) => name));
  return (manifest?.documents ?? []).filter(({ name, record }) => {
    if (names.has(name)) return false;
    if (gone.has(record)) return true;
    const isSilent = !documents.some((document) => document.record === record);
    return records.includes(record) && (isSilent || endings.some((ending) => name.endsWith(ending)));
  });
}

/** A file that is there, and that is neither what opsg wrote last nor what it is about to write. */
function isForeign(name: string, { documents }: Wanted, { manifest, hashes }: Found): boolean {
  const current = hashes.get(name);
  const written = manifest?.documents.find((document) => document.name === name)?.sha256;
  const wanted = documents.find((document) => document.name === name);
  return current !== undefined && current !== written && !(wanted && hashOf(wanted.bytes) === current);
}

function manifestAfter(wanted: Wanted, { manifest }: Found, stale: readonly WrittenDocument[]): Manifest {
  const replaced = new Set([...wanted.documents, ...stale].map(({ name }) => name));
  const kept = (manifest?.documents ?? []).filter(({ name }) => !replaced.has(name));
  const added = wanted.documents.map(({ name, bytes, record }) => ({ name, sha256: hashOf(bytes), record }));
  const documents = [...kept, ...added].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { version: 1, audience: wanted.audience, documents };
}
