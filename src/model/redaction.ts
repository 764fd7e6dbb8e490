import type { Level } from './policy.ts';
import type { WithheldText } from './withheld.ts';

/** What one document leaves out. */
export interface Redaction {
  readonly record: string;
  readonly document: string;
  readonly audience: Level;
  readonly withheld: readonly WithheldText[];
}
