import { relative, resolve } from 'node:path';
import * as z from 'zod/mini';
import { FORMATS, type Format } from '../base/artifact.ts';
import { parseJson } from '../base/json.ts';
import { STANDARD_INPUT } from '../record/record-file.ts';

/** Records, as seen from an output folder, and the names of documents that come from them now. */
export interface Belongings {
  readonly records: ReadonlySet<string>;
  /** Without their formats. */
  readonly stems: ReadonlySet<string>;
}

/**
 * What a record is called in the manifest of a folder. Standard input is another record each time, so that there the
 * meeting tells which one it was.
 */
export function recordSeenFrom(
  folder: string,
  record: string,
  { workingFolder, reference }: { readonly workingFolder: string; readonly reference: string | undefined },
): string {
  if (record === STANDARD_INPUT) return `${STANDARD_INPUT} ${reference ?? ''}`.trimEnd();
  return relative(folder, resolve(workingFolder, record)).replaceAll('\\', '/');
}

/** Whether a record of a manifest is what was once read from standard input, which leaves no file behind. */
export function isStandardInput(record: string): boolean {
  return record === STANDARD_INPUT || record.startsWith(`${STANDARD_INPUT} `);
}

/**
 * Whether a document in a folder is one of certain records: it comes from one of them, or has the name of one of their
 * documents in another format, because the path of a record can have changed.
 */
export function belongsTo(
  { name, record }: { readonly name: string; readonly record: string },
  { records, stems }: Belongings,
): boolean {
  return records.has(record) || stems.has(stemOf(name));
}

/** The name of a document without its format. */
export function stemOf(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}

export function formatOf(name: string): Format | undefined {
  return FORMATS.find((format) => name.endsWith(`.${format}`));
}

export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** A name without a folder: nothing that is joined with it leads out of the folder. */
export const fileName = z.string().check(z.regex(/^(?!\.{1,2}$)[^/\\]+$/));

/** The name of a file below a folder, perhaps in folders of its own: none of its parts leads out again. */
export const fileBelow = z.string().check(z.regex(/^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[^/\\]+(?:\/[^/\\]+)*$/));

/** The schema of an `Edition`. */
export const edition = z.strictObject({
  meeting: z.string(),
  formerly: z.optional(z.readonly(z.array(z.string()))),
  isDraft: z.boolean(),
  corrections: z.number(),
  words: sha256,
});

const document = z.strictObject({
  name: fileBelow,
  sha256,
  record: z.string(),
  /** Older versions wrote it, and nothing reads it. */
  seal: z.optional(sha256),
  /** What the document says, whatever its format; absent where an older opsg wrote it. */
  content: z.optional(sha256),
  edition: z.optional(edition),
});
const manifest = z.strictObject({
  version: z.literal(1),
  audience: z.string(),
  documents: z.array(document),
  /** Files that were there when no manifest could be read, and still are: nobody can say where they are from. */
  unknown: z.optional(z.array(fileBelow)),
});

/** The folders of files below an output folder, each before those in it: `a` and `a/b` for `a/b/c.html`. */
export function foldersAbove(names: readonly string[]): readonly string[] {
  const above = names.flatMap((name) => {
    const parts = name.split('/').slice(0, -1);
    return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
  });
  return [...new Set(above)].sort();
}

/** One document that a run has written: its name, what it held, and the record that it came from. */
export type WrittenDocument = z.infer<typeof document>;

/** What opsg has written into a folder. It is written last: what it says is there, is there whole. */
export type Manifest = z.infer<typeof manifest>;

/** What was at a path: the hash of a file, or the kind of anything else. */
const noFile = z.enum(['link', 'other', 'folder']);
const before = z.union([sha256, noFile]);
export type Before = z.infer<typeof before>;

/** Whether something other than a file is there. */
export function isNoFile(found: Before | undefined): boolean {
  return noFile.safeParse(found).success;
}

const step = z.strictObject({ name: fileBelow, before: z.nullable(before), after: sha256 });
const plan = z.strictObject({
  version: z.literal(1),
  /** Staged files that are to get their names, with what was there before. */
  renames: z.array(z.extend(step, { staged: fileName })),
  /** Documents to be removed, if they are as they were. */
  removals: z.array(z.strictObject({ name: fileBelow, before })),
  manifest,
});

/** What is left to do once everything is staged. Whoever finds it can carry it out. */
export type Plan = z.infer<typeof plan>;

/** The text of a manifest, if it is one. */
export function readManifest(bytes: Uint8Array): Manifest | undefined {
  return manifest.safeParse(parseJson(new TextDecoder().decode(bytes))).data;
}

/** The text of a plan, if it is one. */
export function readPlan(bytes: Uint8Array): Plan | undefined {
  return plan.safeParse(parseJson(new TextDecoder().decode(bytes))).data;
}

/** A manifest or a plan as the bytes of its file. */
export function asJson(value: Manifest | Plan): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
