import { isUnsafeName } from './file-name.ts';
import type { Level } from './policy.ts';
import { error, type Problem } from './problem.ts';
import { startOf } from './source.ts';

export const FORMATS = ['md', 'html', 'pdf', 'docx', 'eml'] as const;
export type Format = (typeof FORMATS)[number];

/** The formats of a run that names none. Word documents and e-mails are made only on request. */
export const DEFAULT_FORMATS = ['md', 'html', 'pdf'] as const satisfies readonly Format[];

/** The formats that a site can have documents in. An e-mail is a draft for a mail program, and not for readers. */
export type SiteFormat = Exclude<Format, 'eml'>;

export function isOfSite(format: Format): format is SiteFormat {
  return format !== 'eml';
}

/** Whether a run makes PDFs: an e-mail has one attached. */
export function makesPdf(formats: readonly Format[]): boolean {
  return formats.includes('pdf') || formats.includes('eml');
}

/** The formats of the documents of a site that names none: a page of it says the same as HTML would. */
export const SITE_FORMATS = ['md', 'pdf', 'docx'] as const satisfies readonly SiteFormat[];

/** A folder as a user named it, with or without a slash at its end, and a path below it become one path. */
export function pathBelow(folder: string, path: string): string {
  return `${folder.replace(/[\\/]+$/, '')}/${path}`;
}

/** The edition of a document, the same in each format. A later run sees from it whether the words have changed. */
export interface Edition {
  /** Such as `OPSG_28`. */
  readonly meeting: string;
  /** Its references before. */
  readonly formerly?: readonly string[] | undefined;
  readonly isDraft: boolean;
  /** How many corrections it lists. */
  readonly corrections: number;
  /** A hash of what the record says to its readers, apart from its number and corrections. */
  readonly words: string;
}

/** A file to be written, in memory or on disk. */
interface OutputFile {
  /** Below the output folder, with `/` between its parts: `White/OPSG_28-Headlines-White.pdf`. */
  readonly path: string;
  readonly audience: Level;
  /** The name of the record that it was made from. */
  readonly record: string;
  readonly format: Format;
  /** A hash of what the bytes were made from: equal keys give equal bytes. Absent where that cannot be promised. */
  readonly key?: string;
  /** A hash of what the document says: documents with equal content say the same, in any format. */
  readonly content?: string;
  readonly edition?: Edition;
  /** The file that already has these bytes at this path. */
  readonly unchanged?: SeenFile;
}

/** A file to be written: the bytes of one rendition. */
export interface Artifact extends OutputFile {
  readonly bytes: Uint8Array;
}

/** Bytes that are already in a file, either waiting to be moved or already in their place. */
export interface FiledBytes {
  readonly file: string;
  readonly sha256: string;
}

/** An artifact of a long run, whose bytes can be on disk, so that memory need not hold thousands of documents. */
export interface FiledArtifact extends OutputFile {
  readonly filed: FiledBytes;
}

/** A problem for each artifact whose name some system cannot store, or would change. */
export function unsafeNames(artifacts: readonly Pick<OutputFile, 'path'>[]): readonly Problem[] {
  const unsafe = artifacts.filter(({ path }) => path.split('/').some(isUnsafeName));
  return unsafe.map(({ path }) => error('unsafe-file-name', startOf({ file: path, text: '' }), { path }));
}

/**
 * A problem for each artifact that would overwrite another; a file system may not distinguish capitals, or two
 * encodings of é.
 */
export function sameNames(artifacts: readonly Pick<OutputFile, 'path'>[]): readonly Problem[] {
  const seen = new Set<string>();
  return artifacts.flatMap(({ path }) => {
    const name = path.normalize('NFC').toLowerCase();
    const isTaken = seen.has(name);
    seen.add(name);
    return isTaken ? [error('same-file-name', startOf({ file: path, text: '' }), { path })] : [];
  });
}

/** A file as it was when it was last looked at. */
export interface SeenFile {
  readonly sha256: string;
  /** A stamp that stays equal until somebody changes the file. */
  readonly stamp: string;
}

/** A file that an earlier run has left. */
interface ExistingFile extends SeenFile {
  readonly bytes: Uint8Array;
}

/**
 * Finds the file that an earlier run left at a path below the output folder, if it was made from the same key. It
 * equals a new one, and passes through the same inspection.
 */
export type FindReusable = (path: string, key: string) => Promise<ExistingFile | undefined>;

/** A document that earlier runs have left for an audience, in whatever format and under whatever name. */
export interface ExistingDocument {
  readonly name: string;
  /** As the user would say it. */
  readonly path: string;
  readonly format: Format;
  /** Whether a person has changed it since. */
  readonly isEdited: boolean;
  readonly bytes: Uint8Array;
}

/** What an output folder contains before a run, in formats that the run was not asked for. */
export interface ExistingDocuments {
  /** The formats of existing documents. */
  readonly formats: readonly Format[];
  /** The documents of a record for an audience. */
  readonly documents: (
    audience: string,
    record: string,
    now: { readonly fileStem: string; readonly reference: string },
  ) => Promise<readonly ExistingDocument[]>;
}
