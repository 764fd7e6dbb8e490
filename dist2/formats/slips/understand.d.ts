import type { Stretch } from '../../model/past-slips.ts';
import { type Problem } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
/** A text as its author most likely means it, and each slip that was read past. */
export interface Understood {
    readonly text: string;
    readonly problems: readonly Problem[];
    /** From an offset in this text to the offset in the text as written. */
    readonly origin: (offset: number) => number;
    /** The stretches of the text as written that slips are about, or that were read differently. */
    readonly touched: readonly Stretch[];
    /** Whether every slip can be read in one way only. */
    readonly isSure: boolean;
}
/** A text becomes the text that its author most likely means. Of a text that is good YAML, only silent slips count. */
export declare function understand(source: Source, isGoodYaml: boolean): Understood;
