import type { Level, Policy } from './policy.ts';
import { failed, ok, type Problem, type Result } from './problem.ts';

/** Up to which rank of the policy messages may quote; absent: everything, as at a person's own terminal. */
export interface Disclosure {
  readonly upToRank?: number;
}

/** Whether messages may depend on what readers of a rank read. */
export function discloses(
  { upToRank = Number.POSITIVE_INFINITY }: Disclosure,
  { rank }: { readonly rank: number },
): boolean {
  return rank <= upToRank;
}

/** The same for each place that a run speaks to: messages, results, and the files of reports. */
export interface Disclosures {
  readonly talk: Disclosure;
  readonly results: Disclosure;
  readonly files: Disclosure;
}

/** Two disclosures become the narrower one: what may be quoted in both places. */
export function narrower(one: Disclosure, other: Disclosure): Disclosure {
  if (one.upToRank === undefined) return other;
  if (other.upToRank === undefined) return one;
  return one.upToRank < other.upToRank ? one : other;
}

/**
 * Problems without the warnings about text above the disclosure. Those are for the author's own terminal, because even
 * their number would say something about that text. Errors stay, because they stop the run, except errors of one
 * format, which stop a run only for readers of the text.
 */
export function withoutWithheldWarnings(
  problems: readonly Problem[],
  { upToRank }: Disclosure,
): readonly Problem[] {
  if (upToRank === undefined) return problems;
  return problems.filter(
    ({ severity, format, level }) =>
      (severity === 'error' && !format) || (level !== undefined && level.rank <= upToRank),
  );
}

/** A result, with only those warnings that may be mentioned. */
export function disclosed<T>(result: Result<T>, disclosure: Disclosure): Result<T> {
  if (!result.ok) return failed(withoutWithheldWarnings(result.problems, disclosure));
  return ok(result.value, withoutWithheldWarnings(result.warnings, disclosure));
}

/** The other readers who have documents below an output folder, and how much of that may be said. */
export interface OtherReaders extends Disclosure {
  readonly audiences: readonly string[];
}

/**
 * What a record now gives to other readers: the name of the document without its format, and the hash of its content.
 */
export interface OtherDocument {
  readonly audience: string;
  /** The name of the record. */
  readonly record: string;
  readonly fileStem: string;
  readonly content: string;
}

/** The levels of a policy that have documents, and that messages may name. */
export function levelsToTell(
  { levels }: Policy,
  { audiences, upToRank = Number.POSITIVE_INFINITY }: OtherReaders,
): readonly Level[] {
  return levels.filter(({ name, rank }) => audiences.includes(name) && rank <= upToRank);
}
