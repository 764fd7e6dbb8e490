import type { Level } from './policy.ts';
import type { Path } from './source.ts';

/** Something to print, the level of its readers, and what readers of lower levels get in its stead. */
export interface Labelled<T> {
  readonly at: Path;
  readonly level: Level;
  readonly value: T;
  readonly wordings: readonly Wording<T>[];
}

/** An alternative wording, written for one level. */
export interface Wording<T> {
  readonly at: Path;
  readonly level: Level;
  readonly value: T;
}
