import type { Opening } from './columns.ts';
import type { Scan } from './scan.ts';
/** Reads the text below `>-` or `|`: its lines, and those that were meant to be among them. */
export declare function readBlock(scan: Scan, at: number, opening: Opening): number;
