import type { Edit } from '../../base/edit.ts';
import type { Facts } from '../../base/facts.ts';
import type { SlipsFacts } from '../../base/mistakes-facts.ts';

export type SlipCode = keyof SlipsFacts | 'yaml-anchor' | 'yaml-alias' | 'yaml-tag';

/** An author's slip in a text: what it is, the stretch that it is about, and how the text can be read past it. */
export interface Slip<C extends SlipCode = SlipCode> {
  readonly code: C;
  readonly facts: Facts[C];
  readonly start: number;
  readonly end: number;
  /** With these edits the text says what the author most likely means. */
  readonly reading: readonly Edit[];
  /** Whether there is no doubt about it, so that `--fix` may write it. */
  readonly isSafe: boolean;
}

export function slip<C extends SlipCode>(
  code: C,
  [start, end]: readonly [number, number],
  facts: Facts[C],
  reading: readonly Edit[],
  isSafe: boolean,
): Slip<C> {
  return { code, facts, start, end, reading, isSafe };
}
