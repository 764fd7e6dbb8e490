import type { Columns } from './columns.ts';
import type { Line } from './line.ts';
import type { Slip } from './slip.ts';

/** What is known while the lines of a text are read one after the other. */
export interface Scan {
  readonly lines: readonly Line[];
  readonly columns: Columns;
  readonly slips: Slip[];
  readonly lineEnd: string;
  /** How deep each line that begins something stands: two texts with equal depths have the same structure. */
  readonly depths: number[];
  /** After a slip of the indentation nothing more is certain until it has been read past. */
  isDone: boolean;
}
