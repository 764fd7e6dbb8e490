/**
 * The text of a page, of which each line is told as it is drawn, from left to right, becomes what a person reads
 * where letters run from right to left; or nothing where none do. The offsets are those at which lines begin.
 */
export declare function mirroredText(text: string, lineStarts: readonly number[]): string | undefined;
