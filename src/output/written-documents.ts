import { relative, resolve } from 'node:path';
import { FORMATS, type Format } from '../base/artifact.ts';
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
 * Whether a document that stands in a folder is one of certain records: it comes from one of them, or has the name of
 * one of their documents in another format, since a record can be found under another path than before.
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
