import type { Edit } from './edit.ts';
import type { Facts } from './facts.ts';
import { type Level, OPEN } from './policy.ts';
import { type Place, startOf } from './source.ts';

export type Code = keyof Facts;
export type Severity = 'error' | 'warning';

/**
 * Something wrong that a person can correct. `level` is the level of the text that the facts and the place quote. If
 * absent, it is unknown and counts as the highest.
 */
export interface Problem<C extends Code = Code> {
  readonly code: C;
  readonly severity: Severity;
  readonly place: Place;
  readonly facts: Facts[C];
  readonly level?: Level;
  /** The repair that `--fix` makes, where it is certain. Edits contain the author's text and are never printed. */
  readonly edits?: readonly Edit[];
  /** The only format that this problem stops; absent: it stops all. */
  readonly format?: 'pdf';
  /** The ranks of the readers whose documents show it; absent where nobody asked. */
  readonly readers?: readonly number[];
}

/** A value, perhaps with warnings, or every problem that prevents it. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A problem that stops the run. */
export function error<C extends Code>(code: C, place: Place, facts: Facts[C], level?: Level): Problem<C> {
  return { code, severity: 'error', place, facts, ...(level ? { level } : {}) };
}

export function ok<T>(value: T, warnings: readonly Problem[] = []): Result<T> {
  return { ok: true, value, warnings };
}

export function failed<T>(problems: readonly Problem[]): Result<T> {
  return { ok: false, problems };
}

/** The value if there are no problems, otherwise the problems in the order of their places. */
export function unless<T>(problems: readonly Problem[], value: () => T): Result<T> {
  return problems.length === 0 ? ok(value()) : failed(problems);
}

/** Many results as one: all values, or all problems of all of them. */
export function together<T>(results: readonly Result<T>[]): Result<readonly T[]> {
  const values = results.flatMap((result) => (result.ok ? [result.value] : []));
  const problems = results.flatMap((result) => (result.ok ? [] : result.problems));
  const warnings = results.flatMap((result) => (result.ok ? result.warnings : []));
  return values.length < results.length ? failed([...problems, ...warnings]) : ok(values, warnings);
}

/** A result with more problems: an error of all formats stops the run; other problems go with the value. */
export function alsoFound<T>(result: Result<T>, problems: readonly Problem[]): Result<T> {
  if (!result.ok) return failed([...result.problems, ...problems]);
  const warnings = [...result.warnings, ...problems];
  return warnings.some((problem) => problem.severity === 'error' && !problem.format)
    ? failed(warnings)
    : ok(result.value, warnings);
}

/** A result that errors of single formats stop like all others. */
export function inAllFormats<T>(result: Result<T>): Result<T> {
  return result.ok && result.warnings.some(({ severity }) => severity === 'error')
    ? failed(result.warnings.map(({ format: _, ...problem }) => problem))
    : result;
}

/** How many problems of one file are shown. */
const MOST = 200;

/**
 * The first problems of a file that cannot be read, and the number of the others: a file that is not a record can have
 * thousands. No problem of a good record is left out, because the number of its warnings depends on withheld text.
 */
export function firstOf(problems: readonly Problem[]): readonly Problem[] {
  const last = problems[MOST];
  if (!last) return problems;
  return [...problems.slice(0, MOST), error('more-problems', last.place, { left: problems.length - MOST })];
}

/** Each problem once, where many records have the same trouble with what was asked for, or with a template. */
export function distinct(problems: readonly Problem[]): readonly Problem[] {
  const keyOf = ({ code, place: { source, start }, facts }: Problem) =>
    JSON.stringify([code, source.file, start, facts]);
  return [...new Map(problems.map((problem) => [keyOf(problem), problem])).values()];
}

/** Whether `opsg validate --fix` can repair a problem, because what was meant is certain. */
export function isFixable({ edits }: Problem): boolean {
  return edits !== undefined;
}

/** What cannot be read in a folder. A `link` leads nowhere; `settings` is an `opsg.yaml` that is not a file. */
export interface Unreadable {
  readonly path: string;
  readonly what: 'file' | 'folder' | 'pipe' | 'link' | 'settings' | 'other-letters';
}

/** The problem that something cannot be read. Its level is open, because everyone may know the name of a file. */
export function cannotRead({ path, what }: Unreadable): Problem {
  return error('cannot-read', startOf({ file: path, text: '' }), { what }, OPEN);
}
