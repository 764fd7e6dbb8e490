import type { Disclosure } from '../model/disclosure.ts';
import { type Rendered, type Steps } from '../pipeline.ts';
import { type Seen } from '../watching/remembering-world.ts';
import type { World } from '../world.ts';
import { type Outcome } from './outcome.ts';
import { type RenderOptions } from './render-options.ts';
/** What one run leaves for the next. */
export interface Memory {
    readonly steps: Steps;
    /** The files that were read. */
    seen: Seen;
    /** The last run whose documents were written. */
    written: Rendered | undefined;
    /** The last redaction log. */
    log: Uint8Array | undefined;
    /** Whether a document was opened. */
    isShown: boolean;
}
export declare function newMemory(steps: Steps): Memory;
/** Records become documents, of which those are written that are other than in the run before. */
export declare function renderAgain(options: RenderOptions, memory: Memory, world: World, disclosure: Disclosure): Promise<Outcome>;
