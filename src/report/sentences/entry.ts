import type { Facts } from '../../base/facts.ts';
import { HIGHEST_LIMITS, type LimitName } from '../../base/limits.ts';

/** How one kind of problem is said. */
export interface Entry<F> {
  /** What happened, with the facts: only for those who may read them. */
  readonly say: (facts: F) => string;
  /** What happened, without a word of the author's: for a log that others read. */
  readonly plain: string;
  /** Why it matters, where that is not plain. */
  readonly why?: string;
  /** What to do, without a word of the author's. */
  readonly fix: string;
  /** What to do, with names that every reader may know, such as those of `opsg.yaml`: for a log, too. */
  readonly offer?: (facts: F) => string | undefined;
  /** What to do, where the facts allow a better word. */
  readonly advise?: (facts: F) => string | undefined;
}

/** The sentences of one family of problems. The type holds the family complete. */
export type Family<F extends Partial<Facts>> = { readonly [C in keyof F]: Entry<F[C]> };

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
