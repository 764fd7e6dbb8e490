import { type Limits } from '../model/limits.ts';
import { type Prose } from '../model/prose.ts';
import type { ProseFault } from '../model/record-checks.ts';
/** Prose and what is wrong with it; with faults, the prose is only as much as could be read. */
export interface ReadProse {
    readonly prose: Prose;
    readonly faults: readonly ProseFault[];
}
/** Inline Markdown (CommonMark 0.31) becomes prose; anything that is not inline becomes a fault. */
export declare function readProse(text: string, limits?: Limits): ReadProse;
/** The same by the parser, which knows everything, and is made when it is needed. */
export declare function parsed(text: string, limits?: Limits): ReadProse;
