import type { Opening } from './columns.ts';
import type { Scan } from './scan.ts';
/** Reads a value that begins at this place; the index of the line after it comes back. */
export declare function readValue(scan: Scan, at: number, column: number, opening: Opening): number;
