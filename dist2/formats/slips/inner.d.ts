import type { Columns, Opening } from './columns.ts';
import type { Line } from './line.ts';
import { type KeyWord } from './shape.ts';
import { type Slip } from './slip.ts';
/** A dash too far right: YAML takes the line for more of the text above it, and says nothing. */
export declare function dashInText(lines: readonly Line[], at: number, { levels }: Columns, { before, isEntry }: {
    before: string;
    isEntry: boolean;
}): Slip;
/** `- The price rose.` with `classification: Amber` below: a point that has keys begins with `text:`. */
export declare function keyBelowText({ start }: Line, key: KeyWord, textAt: number, column: number): Slip;
/** A line below `>-` that is a key with a value as that key has it: one step too far right, and printed. */
export declare function keyInText(line: Line, before: string): Slip | undefined;
/** Text that belongs to a value, and stands to the left of where it may. */
export declare function textTooFarLeft(stray: Line, opening: Opening, edits: Slip['reading'], isSafe: boolean): Slip;
