import type { FiledBytes } from '../model/artifact.ts';
import type { SeenFile } from '../model/earlier.ts';
import { hashOf, sealOf } from './key.ts';
import type { Before, Manifest, Plan, WrittenDocument } from './manifest.ts';

/** A document to be written into a folder, and its bytes or where they are. */
export type NewDocument = NamedDocument & ({ readonly bytes: Uint8Array } | { readonly filed: FiledBytes });

interface NamedDocument {
  /** A file name, without a folder. */
  readonly name: string;
  /** The record that it comes from, as seen from the folder. */
  readonly record: string;
  /** What the bytes were made from; absent where that cannot be said. */
  readonly key?: string;
  /** The file that stood there with these bytes when it was last looked at. */
  readonly stands?: SeenFile;
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

/** The same, with the absolute path of the folder. */
export interface Order extends Wanted {
  readonly folder: string;
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

/** A document with the hash of its bytes. */
type Hashed = Omit<WrittenDocument, 'seal'> & Pick<NamedDocument, 'key'>;

/** What is wanted and what is there become what to do: pure, so that it can be looked at before it is done. */
export function planFor(wanted: Wanted, found: Found, { keep, force }: WriteOptions): Planned {
  const stale = keep ? [] : staleDocuments(wanted, found);
  const documents = wanted.documents.map(hashed);
  const touched = [...documents, ...stale].map(({ name }) => name);
  const folders = touched.filter((name) => found.hashes.get(name) === 'folder');
  if (folders.length > 0) return { folders };
  const changed = force ? [] : foreign(touched, documents, found);
  if (changed.length > 0) return { changed };
  const manifest = manifestAfter(wanted.audience, documents, found, stale);
  return {
    plan: { version: 1, renames: renamesOf(documents, found), removals: removalsOf(stale, found), manifest },
  };
}

function hashed(document: NewDocument): Hashed {
  const { name, record, key, stands } = document;
  const sha256 = stands?.sha256 ?? ('filed' in document ? document.filed.sha256 : hashOf(document.bytes));
  return { name, record, sha256, ...(key !== undefined && { key }) };
}

/** Whether a plan would leave everything as it is. */
export function isNothingToDo({ renames, removals, manifest }: Plan, before: Manifest | undefined): boolean {
  const isSame = before !== undefined && JSON.stringify(before) === JSON.stringify(manifest);
  return isSame && renames.length === 0 && removals.length === 0;
}

/** A file that is there already, with the very bytes that are wanted, is left alone. */
function renamesOf(documents: readonly Hashed[], { hashes }: Found): Plan['renames'] {
  return documents.flatMap(({ name, sha256 }, i) => {
    const before = hashes.get(name) ?? null;
    return before === sha256 ? [] : [{ staged: String(i), name, before, after: sha256 }];
  });
}

function removalsOf(stale: readonly WrittenDocument[], { hashes }: Found): Plan['removals'] {
  return stale.flatMap(({ name }) => {
    const before = hashes.get(name);
    return before === undefined ? [] : [{ name, before }];
  });
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

/** Files that are there, and are neither what opsg wrote last nor what it is about to write. */
function foreign(
  names: readonly string[],
  documents: readonly Hashed[],
  { manifest, hashes }: Found,
): readonly string[] {
  const hashesIn = (list: readonly { readonly name: string; readonly sha256: string }[] = []) =>
    new Map(list.map(({ name, sha256 }) => [name, sha256]));
  const [written, wanted] = [hashesIn(manifest?.documents), hashesIn(documents)];
  return names.filter((name) => {
    const current = hashes.get(name);
    return current !== undefined && current !== written.get(name) && current !== wanted.get(name);
  });
}

function manifestAfter(
  audience: string,
  made: readonly Hashed[],
  { manifest }: Found,
  stale: readonly WrittenDocument[],
): Manifest {
  const replaced = new Set([...made, ...stale].map(({ name }) => name));
  const kept = (manifest?.documents ?? []).filter(({ name }) => !replaced.has(name));
  const documents = [...kept, ...made.map(writtenDocument)].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { version: 1, audience, documents };
}

function writtenDocument({ name, sha256, record, key }: Hashed): WrittenDocument {
  return { name, sha256, record, ...(key !== undefined && { seal: sealOf(key, sha256) }) };
}
