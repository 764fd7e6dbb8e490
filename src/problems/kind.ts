import type { Facts } from '../base/facts.ts';
import { HIGHEST_LIMITS, type LimitName } from '../base/limits.ts';
import type { Code, Severity } from '../base/problem.ts';

/** What the lines of an example are, so that a test can build what is around them. */
type ExampleKind =
  /** Points of an item. */
  | 'points'
  /** Items of a record. */
  | 'items'
  /** Keys at the top of a record; a test adds the missing ones. */
  | 'record'
  /** Several records, each under a comment with its name. */
  | 'records'
  /** A whole file. */
  | 'file'
  /** The file `opsg.yaml`. */
  | 'settings'
  /** A command, a template, or words: nothing that a record contains. */
  | 'other';

/** A mistake, and its correction. */
export interface Example {
  readonly kind: ExampleKind;
  readonly bad: string;
  readonly good: string;
}

/** What follows from a problem of a kind, wherever it is found. */
export interface Traits {
  /** How it counts; absent: as an error. */
  readonly severity?: Severity;
  /** The exit code of a command that it stops. Absent: the one for problems in records. */
  readonly exit?: 'misuse' | 'refused' | 'machineFailed';
  /** It is shown at the first line, although no text of the file could be read. */
  readonly isAboutBeginning?: true;
  /** YAML accepts the mistake, but reads something other than the author means. */
  readonly isGoodYaml?: true;
  /** A mistake in the columns. Its repair is only as certain as the lines above it. */
  readonly isOfColumns?: true;
  /** It concerns one value, whatever the value belongs to. */
  readonly isOfValue?: true;
  /** Its repair replaces a word that is not prose: a level, a date, a number, a key. */
  readonly replacesValue?: true;
  /** Its repair makes prose of something, or makes more of a text. */
  readonly makesProse?: true;
}

/** One kind of problem: its sentences, an example, and its traits. */
export interface Kind<F> extends Traits {
  /** The message with the facts, only for those who may read them. Absent: `plain` is enough. */
  readonly message?: (facts: F) => string;
  /** The message without any word of the author's, for a log that others read. */
  readonly plain: string;
  /** The message with names that every reader may know, such as keys of the schema; also for a log. */
  readonly publicMessage?: (facts: F) => string;
  /** Why it matters, unless that is obvious. */
  readonly why?: string;
  /** What to do, without a word of the author's. */
  readonly fix: string;
  /** What to do, with names that every reader may know, such as those in `opsg.yaml`; also for a log. */
  readonly publicFix?: (facts: F) => string | undefined;
  /** What to do, with the facts, only for those who may read them. */
  readonly detailedFix?: (facts: F) => string | undefined;
  readonly example: Example;
}

/** Some kinds of problems, such as a family. */
export type Kinds = { readonly [C in Code]?: Kind<Facts[C]> };

export function list(words: readonly string[], last = 'or'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** A character by itself; or by its number, where no screen would show it. */
export function named(character: string): string {
  if (!/[\p{C}\p{M}\p{Z}]/u.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** How a limit is raised, for the end of the advice on what goes beyond it. */
export function raising(name: LimitName): string {
  return `If that is meant, set ${name} under limits: in opsg.yaml (at most ${HIGHEST_LIMITS[name]}).`;
}
