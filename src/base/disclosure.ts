import { failed, ok, type Problem, type Result } from './problem.ts';

/** Up to which rank of the policy messages may quote; absent: everything, as at a person's own terminal. */
export interface Disclosure {
  readonly upToRank?: number;
}

/** The same for each place that a run speaks to: messages, results, and the files of reports. */
export interface Disclosures {
  readonly talk: Disclosure;
  readonly results: Disclosure;
  readonly files: Disclosure;
}

/** What may be quoted in two places alike. */
export function narrower(one: Disclosure, other: Disclosure): Disclosure {
  if (one.upToRank === undefined) return other;
  if (other.upToRank === undefined) return one;
  return one.upToRank < other.upToRank ? one : other;
}

/**
 * Problems without the warnings about text above the disclosure: those are for the author's own terminal, and even
 * how many there are would say something of that text. Errors stay, since they stop the run; but for those of one format, which stop a run only for
 * those who read the text.
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

/** A result, with those warnings alone that may be spoken of. */
export function disclosed<T>(result: Result<T>, disclosure: Disclosure): Result<T> {
  if (!result.ok) return failed(withoutWithheldWarnings(result.problems, disclosure));
  return ok(result.value, withoutWithheldWarnings(result.warnings, disclosure));
}

/** For whom else documents stand below an output folder, and how much of that may be told. */
export interface OtherReaders extends Disclosure {
  readonly audiences: readonly string[];
}

/** What a record gives other readers now: the name of the document without its format, and what that says. */
export interface OtherDocument {
  readonly audience: string;
  /** The name of the record. */
  readonly record: string;
  readonly fileStem: string;
  readonly content: string;
}
