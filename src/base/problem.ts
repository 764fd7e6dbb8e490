import type { Edit } from './edit.ts';
import type { Facts } from './facts.ts';
import { type Level, OPEN } from './policy.ts';
import { type Place, startOf } from './source.ts';

export type Code = keyof Facts;
export type Severity = 'error' | 'warning';

/**
 * Something wrong that a person can fix. `level` is the level of what the facts and the place quote; where it
 * is absent the level is not known, and counts as the highest.
 */
export interface Problem<C extends Code = Code> {
  readonly code: C;
  readonly severity: Severity;
  readonly place: Place;
  readonly facts: Facts[C];
  readonly level?: Level;
  /** What `--fix` does about it, where there is no doubt. They hold the author's text, and are never printed. */
  readonly edits?: readonly Edit[];
  /** It stands in the way of this format alone; absent: of all. */
  readonly format?: 'pdf';
  /** The ranks of the readers in whose document it shows; absent where that was not asked. */
  readonly readers?: readonly number[];
}

/** A value, perhaps with warnings; or every problem that stands in its way. */
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

/** The value if nothing is wrong, otherwise the problems, in the order of the places that they stand at. */
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

/** A result in which more was found: an error of all formats among it stops the run, all else goes with the value. */
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

/** After so many problems of one file, nobody reads on. */
const MOST = 200;

/**
 * The first problems of a file that cannot be read, and how many more there are: one that is no record at all can have
 * thousands. Of a good record nothing is left out, because how many warnings it has depends on what is withheld.
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

/** What stands in a folder and cannot be read; a `link` leads nowhere, and `settings` are an `opsg.yaml` that is no file. */
export interface Unreadable {
  readonly path: string;
  readonly what: 'file' | 'folder' | 'pipe' | 'link' | 'settings';
}

/** That something cannot be read: the name of a file may be said to everyone. */
export function cannotRead({ path, what }: Unreadable): Problem {
  return error('cannot-read', startOf({ file: path, text: '' }), { what }, OPEN);
}
