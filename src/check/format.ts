import { failed, ok, type Problem, type Result } from '../base/problem.ts';
import type { Source } from '../base/source.ts';
import type { Parsed } from '../base/tree.ts';
import type { RecordFile } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import type { Printing } from '../yaml/format/arrange.ts';
import { printLayout } from '../yaml/format/print.ts';
import { readLayout } from '../yaml/format/read-layout.ts';
import { isSame } from '../yaml/format/same.ts';
import { type NodeShape, RECORD_SHAPE, SETTINGS_SHAPE } from '../yaml/format/shape.ts';
import { checkRecord } from './check-records.ts';
import { parse } from './parse.ts';

/** What the canonical layout of a record depends on. */
export type FormatTerms = Pick<Workspace, 'layout' | 'policy' | 'kinds' | 'limits'>;

/**
 * The text of a record becomes the same record in the one canonical layout: the same words, the same comments. A text
 * that cannot be read without a mistake gives its problems, because what was meant is not certain. Problems of what it
 * says do not matter here.
 */
export function formatRecord({ file, text }: Source, terms: FormatTerms): Result<string> {
  return orFault(layoutOf({ file, bytes: utf8(text) }, terms));
}

/**
 * The same for the bytes of a file. Its byte order mark goes, and its line ends stay what they are. A record with
 * problems keeps them all: where its layout would hide one, such as a label that an indentation could have moved, the
 * result is its problems.
 */
export function formatFile(record: RecordFile, workspace: Workspace): Result<string> {
  const layout = layoutOf(record, workspace);
  if (layout && !layout.ok) return layout;
  const problems = problemsOf(record, workspace);
  if (problems.length === 0) return orFault(layout);
  const after = layout ? problemsOf({ ...record, bytes: utf8(layout.value) }, workspace) : [];
  return layout && codesOf(after) === codesOf(problems) ? layout : failed(problems);
}

function problemsOf(record: RecordFile, workspace: Workspace): readonly Problem[] {
  const checked = checkRecord(record, ok(workspace));
  return checked.ok ? checked.warnings : checked.problems;
}

function codesOf(problems: readonly Problem[]): string {
  return problems
    .map(({ code }) => code)
    .sort()
    .join();
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The same for an `opsg.yaml`. */
export function formatSettings(file: RecordFile, terms: FormatTerms): Result<string> {
  return orFault(formatAs(SETTINGS_SHAPE, file, terms));
}

/** The same for a record that can do without: nothing where its layout would not surely say the same. */
export function layoutOf(file: RecordFile, terms: FormatTerms): Result<string> | undefined {
  return formatAs(RECORD_SHAPE, file, terms);
}

function orFault(formatted: Result<string> | undefined): Result<string> {
  if (formatted) return formatted;
  throw new Error('The canonical layout of a file does not say the same as the file.');
}

function formatAs(
  shape: NodeShape,
  { file, bytes }: RecordFile,
  terms: FormatTerms,
): Result<string> | undefined {
  const written = parse(file, bytes, terms.limits);
  if (!written.ok) return written;
  const { text } = written.value.source;
  if (!text.includes('\r\n')) return laidOut(written.value, shape, terms);
  const plain = utf8(text.replaceAll('\r\n', '\n'));
  const formatted = formatAs(shape, { file, bytes: plain }, terms);
  return formatted?.ok ? ok(formatted.value.replaceAll('\n', '\r\n')) : formatted;
}

function laidOut(
  written: Parsed,
  shape: NodeShape,
  { layout, policy, kinds, limits }: FormatTerms,
): Result<string> | undefined {
  const { file, text } = written.source;
  const read = readLayout(text);
  const levels = policy.levels.map(({ name }) => name);
  for (const isCautious of [false, true]) {
    const printing: Printing = { layout, levels, kinds: [...kinds.keys()], isCautious };
    const printed = printLayout(read, shape, printing);
    const again = parse(file, utf8(printed), limits);
    if (again.ok && isSame(written, again.value, shape, printing)) return ok(printed);
  }
  return undefined;
}
