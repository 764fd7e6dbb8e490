import type { Edit } from '../../base/edit.ts';
import type { Facts } from '../../base/facts.ts';
import type { MistakesFacts } from '../../base/mistakes-facts.ts';

export type MistakeCode = keyof MistakesFacts | 'yaml-anchor' | 'yaml-alias' | 'yaml-tag';

/** An author's mistake in a text: what it is, the stretch that it is about, and how to read past it. */
export interface Mistake<C extends MistakeCode = MistakeCode> {
  readonly code: C;
  readonly facts: Facts[C];
  readonly start: number;
  readonly end: number;
  /** These edits make the text say what the author most likely means. */
  readonly reading: readonly Edit[];
  /** Whether this is certain, so that `--fix` may write it. */
  readonly isSafe: boolean;
}

export function mistake<C extends MistakeCode>(
  code: C,
  [start, end]: readonly [number, number],
  facts: Facts[C],
  reading: readonly Edit[],
  isSafe: boolean,
): Mistake<C> {
  return { code, facts, start, end, reading, isSafe };
}
