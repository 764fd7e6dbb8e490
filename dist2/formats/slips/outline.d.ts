import type { Scan } from './scan.ts';
import { type Slip } from './slip.ts';
/** A text, line by line as its author means it, becomes the slips in it, up to the first of the indentation. */
export declare function outlineSlips(text: string): readonly Slip[];
/** A text, read line by line, with how deep each of its lines stands. */
export declare function scanned(text: string): Scan;
