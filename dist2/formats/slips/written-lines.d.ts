import { type Line } from './line.ts';
/** The lines of a text without those below `>-` or `|`, in which everything is text. */
export declare function outsideBlocks(lines: readonly Line[]): readonly Line[];
