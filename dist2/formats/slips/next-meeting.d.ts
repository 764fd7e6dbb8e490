import type { Columns } from './columns.ts';
import type { Line } from './line.ts';
import { type Slip } from './slip.ts';
/** `Next Regular Meeting Date: 4 February 2020` below `next:`, as documents print it: a label and a date. */
export declare function nextOnOneLine(line: Line, { levels, opening }: Columns, lineEnd: string): Slip | undefined;
