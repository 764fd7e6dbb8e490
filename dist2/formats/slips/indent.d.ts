import type { Edit } from '../../model/edit.ts';
import { type Columns } from './columns.ts';
import { type Line } from './line.ts';
import { type Shape } from './shape.ts';
import { type Slip } from './slip.ts';
/** A key or a dash that stands in no column of those around it. */
export declare function misplaced(lines: readonly Line[], at: number, columns: Columns, shape: Shape): Slip;
/** A record whose first line stands to the right of others that belong beside it. */
export declare function firstTooFarRight(lines: readonly Line[], at: number): Slip | undefined;
/** The edits that move a line, and those that stand with it or below it, to another column. */
export declare function reindented(lines: readonly Line[], at: number, delta: number): readonly Edit[];
