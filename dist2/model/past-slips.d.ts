import type { Problem } from './problem.ts';
import type { Parsed } from './tree.ts';
/** From which offset of a text up to which. */
export interface Stretch {
    readonly start: number;
    readonly end: number;
}
/** A record read past the slips in it: only to look for more that is wrong, never to make anything of. */
export interface ReadPast {
    readonly parsed: Parsed;
    /** The stretches that slips are about, or that had to be read differently. */
    readonly touched: readonly Stretch[];
    /** Whether each slip could be read in one way only; otherwise what belongs to what is a guess. */
    readonly isSure: boolean;
}
/** Of the problems found after reading past slips, those that are mistakes of their own and no consequences. */
export declare function independent(problems: readonly Problem[], { parsed, touched, isSure }: ReadPast): readonly Problem[];
