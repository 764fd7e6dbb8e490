import type { Edition, FiledBytes, Format, SeenFile } from '../base/artifact.ts';
import { hashOf } from '../base/key.ts';
import { silentChanges } from './editions.ts';
import {
  type Before,
  type Belongings,
  belongsTo,
  formatOf,
  isNoFile,
  type Manifest,
  type Plan,
  stemOf,
  type WrittenDocument,
} from './manifest.ts';

/** A document to be written into a folder, and its bytes or where they are. */
export type NewDocument = NamedDocument & ({ readonly bytes: Uint8Array } | { readonly filed: FiledBytes });

interface NamedDocument {
  /** A file name; with folders only where the whole folder belongs to the run. */
  readonly name: string;
  /** The record that it comes from, by its path from the folder. */
  readonly record: string;
  /** What the bytes were made from; absent where that cannot be said. */
  readonly key?: string;
  /** What the document says; absent where that cannot be said. */
  readonly content?: string;
  readonly edition?: Edition;
  /** The file with these bytes that was there at the last look. */
  readonly unchanged?: SeenFile;
}

/** What a run wants of one folder. */
export interface WantedDocuments {
  readonly audience: string;
  readonly documents: readonly NewDocument[];
  /** Every record of the run, with or without a document, by its path from the folder. */
  readonly records: readonly string[];
  /** The formats that were asked for. */
  readonly formats: readonly Format[];
  /** Whether all that earlier runs wrote into the folder is this run's to renew or to remove. */
  readonly isWholeFolder?: boolean;
}

/** The same, with the absolute path of the folder. */
export interface Order extends WantedDocuments {
  readonly folder: string;
}

/** The files in the folder now. */
export interface FoundOutput {
  readonly manifest: Manifest | undefined;
  /** The hash of each file that is wanted, or that the manifest has of a record of the run or of one that is gone. */
  readonly hashes: ReadonlyMap<string, Before>;
  /** The files that are as opsg left them, or as it will leave them, but for the ends of their lines. */
  readonly otherLineEnds: ReadonlySet<string>;
  /** The records of the manifest that do not exist any more. */
  readonly gone: ReadonlySet<string>;
}

/** What else a person has asked for. */
export interface WriteOptions {
  /** Remove documents in formats that were not asked for. */
  readonly only: boolean;
  /** Replace or remove documents that a person has changed. */
  readonly force: boolean;
}

/** Why a document is removed. */
export type RemovalReason = 'record-gone' | 'renamed' | 'other-format' | 'not-given';

/** What becomes of one document. */
export interface Fate {
  readonly name: string;
  readonly becomes: 'new' | 'changed' | 'line-ends' | 'unchanged' | 'removed' | 'left-alone' | 'unknown';
  /** Whether a person has changed the file. */
  readonly isEdited: boolean;
  readonly why?: RemovalReason;
  /** Its words have changed since it was final, and it lists no new correction. */
  readonly isSilent?: true;
}

/** What to do, and what keeps it from being done: folders, and files that a person would lose. */
export interface Planned {
  readonly plan: Plan;
  readonly fates: readonly Fate[];
  readonly folders: readonly string[];
  readonly changed: readonly string[];
}

/** A document with the hash of its bytes. */
type Hashed = Omit<WrittenDocument, 'seal'>;

/**
 * What is wanted and what is there become a plan. The function is pure, so that the plan can be inspected before it is
 * carried out.
 */
export function planFor(wanted: WantedDocuments, found: FoundOutput, options: WriteOptions): Planned {
  const documents = wanted.documents.map(hashed);
  const edited = editedNames(documents, found);
  const old = oldDocuments(wanted, found);
  const isLeft = (document: WrittenDocument) =>
    edited.has(document.name) && mayBeLeft(document, wanted, found, options);
  const left = old.filter(isLeft);
  const stale = old.filter((document) => !isLeft(document));
  const touched = [...documents, ...stale].map(({ name }) => name);
  return {
    plan: {
      version: 1,
      renames: renamesOf(documents, found),
      removals: removalsOf(stale, found),
      manifest: manifestAfter(wanted.audience, documents, found, stale),
    },
    fates: fatesOf({ documents, stale, left }, wanted, found, edited),
    folders: touched.filter((name) => found.hashes.get(name) === 'folder'),
    changed: options.force ? [] : touched.filter((name) => edited.has(name)),
  };
}

function hashed(document: NewDocument): Hashed {
  const { name, record, content, edition } = document;
  const sha256 = sha256Of(document);
  return {
    name,
    sha256,
    record,
    ...(content !== undefined && { content }),
    ...(edition && { edition }),
  };
}

export function sha256Of(document: NewDocument): string {
  if (document.unchanged) return document.unchanged.sha256;
  if ('filed' in document) return document.filed.sha256;
  return hashOf(document.bytes);
}

/** Whether a plan would change nothing. */
export function isNothingToDo({ renames, removals, manifest }: Plan, before: Manifest | undefined): boolean {
  const isSame = before !== undefined && JSON.stringify(before) === JSON.stringify(manifest);
  return isSame && renames.length === 0 && removals.length === 0;
}

/** A file that is there already, with the very bytes that are wanted, is left alone. */
function renamesOf(documents: readonly Hashed[], { hashes }: FoundOutput): Plan['renames'] {
  return documents.flatMap(({ name, sha256 }, i) => {
    const before = hashes.get(name) ?? null;
    return before === sha256 ? [] : [{ staged: String(i), name, before, after: sha256 }];
  });
}

function removalsOf(stale: readonly WrittenDocument[], { hashes }: FoundOutput): Plan['removals'] {
  return stale.flatMap(({ name }) => {
    const before = hashes.get(name);
    return before === undefined ? [] : [{ name, before }];
  });
}

/** What earlier runs wrote for the records of this run, or for records that are gone, and this one does not write. */
function oldDocuments(wanted: WantedDocuments, { manifest, gone }: FoundOutput): readonly WrittenDocument[] {
  const names = new Set(wanted.documents.map(({ name }) => name));
  const own = belongings(wanted);
  const isOurs = (document: WrittenDocument) =>
    wanted.isWholeFolder === true || gone.has(document.record) || belongsTo(document, own);
  return (manifest?.documents ?? []).filter((document) => !names.has(document.name) && isOurs(document));
}

/** What a run is about. */
export function belongings({
  documents,
  records,
}: Pick<WantedDocuments, 'documents' | 'records'>): Belongings {
  return { records: new Set(records), stems: new Set(documents.map(({ name }) => stemOf(name))) };
}

/**
 * A document that a person has changed may stay where its format was not asked for, and its record still gives these
 * readers a document: then it was searched for what they may not see. Links and folders are not searched.
 */
function mayBeLeft(
  document: WrittenDocument,
  { documents, formats, isWholeFolder = false }: WantedDocuments,
  { gone, hashes }: FoundOutput,
  { only, force }: WriteOptions,
): boolean {
  const format = formatOf(document.name);
  const isAskedFor = format !== undefined && formats.includes(format);
  const records = documents.map(({ record }) => record);
  const isGiven = belongsTo(document, belongings({ documents, records }));
  const isFile = !isNoFile(hashes.get(document.name));
  if (isWholeFolder) return false;
  return isFile && !only && !force && !gone.has(document.record) && !isAskedFor && isGiven;
}

/** Files that are there, and are neither what opsg wrote last nor what it is about to write. */
function editedNames(
  documents: readonly Hashed[],
  { manifest, hashes, otherLineEnds }: FoundOutput,
): ReadonlySet<string> {
  const hashesIn = (list: readonly { readonly name: string; readonly sha256: string }[] = []) =>
    new Map(list.map(({ name, sha256 }) => [name, sha256]));
  const [written, wanted] = [hashesIn(manifest?.documents), hashesIn(documents)];
  const edited = [...hashes].filter(
    ([name, current]) =>
      current !== written.get(name) && current !== wanted.get(name) && !otherLineEnds.has(name),
  );
  return new Set(edited.map(([name]) => name));
}

interface Sorted {
  readonly documents: readonly Hashed[];
  readonly stale: readonly WrittenDocument[];
  readonly left: readonly WrittenDocument[];
}

function fatesOf(
  { documents, stale, left }: Sorted,
  wanted: WantedDocuments,
  found: FoundOutput,
  edited: ReadonlySet<string>,
): readonly Fate[] {
  const { hashes, otherLineEnds } = found;
  const becomes = ({ name, sha256 }: Hashed): Fate['becomes'] => {
    const current = hashes.get(name);
    if (current === undefined) return 'new';
    if (current === sha256) return 'unchanged';
    return otherLineEnds.has(name) ? 'line-ends' : 'changed';
  };
  const isSilent = silentChanges(found.manifest?.documents ?? []);
  const fate = (name: string, how: Fate['becomes']) => ({ name, becomes: how, isEdited: edited.has(name) });
  return [
    ...documents.map((document) => ({
      ...fate(document.name, becomes(document)),
      ...(isSilent(document) && { isSilent: true as const }),
    })),
    ...stale
      .filter(({ name }) => hashes.has(name))
      .map((document) => ({ ...fate(document.name, 'removed'), why: whyRemoved(document, wanted, found) })),
    ...left.map(({ name }) => fate(name, 'left-alone')),
  ];
}

/**
 * What becomes of documents, where the run also does what an earlier one was killed over: what that one would have said
 * of them, unless this run does more to them.
 */
export function withCompleted(
  fates: readonly Fate[],
  { renames, removals }: Pick<Plan, 'renames' | 'removals'>,
  former: Manifest | undefined,
  wanted: WantedDocuments,
): readonly Fate[] {
  const written = new Map(
    renames.map(({ name, before }) => [name, before === null ? 'new' : 'changed'] as const),
  );
  const known = new Set(fates.map(({ name }) => name));
  const gone = { gone: new Set<string>() };
  return [
    ...fates.map((fate) =>
      fate.becomes === 'unchanged' ? { ...fate, becomes: written.get(fate.name) ?? fate.becomes } : fate,
    ),
    ...removals.flatMap(({ name }): readonly Fate[] => {
      if (known.has(name)) return [];
      const document = former?.documents.find((one) => one.name === name);
      const why = document ? whyRemoved(document, wanted, gone) : 'not-given';
      return [{ name, becomes: 'removed', isEdited: false, why }];
    }),
  ];
}

function whyRemoved(
  { name, record }: WrittenDocument,
  { documents, formats, records }: WantedDocuments,
  { gone }: Pick<FoundOutput, 'gone'>,
): RemovalReason {
  const ofRecord = documents.filter((document) => document.record === record);
  const format = formatOf(name);
  if (gone.has(record) && !records.includes(record)) return 'record-gone';
  if (ofRecord.some((document) => formatOf(document.name) === format)) return 'renamed';
  const isAskedFor = format !== undefined && formats.includes(format);
  return ofRecord.length > 0 && !isAskedFor ? 'other-format' : 'not-given';
}

/** The manifest after the run. It forgets documents that a person has deleted. */
function manifestAfter(
  audience: string,
  made: readonly Hashed[],
  found: FoundOutput,
  stale: readonly WrittenDocument[],
): Manifest {
  const replaced = new Set([...made, ...stale].map(({ name }) => name));
  const kept = (found.manifest?.documents ?? []).filter(({ name }) => !replaced.has(name));
  const documents = [...kept, ...made].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { version: 1, audience, documents };
}
