import type { Disclosure } from '../model/disclosure.ts';
import type { World } from '../world.ts';
import { type Outcome } from './outcome.ts';
import { type RenderOptions } from './render-options.ts';
/** What a watch tells while it goes on. */
export interface Voice {
    /** How much may be said now; asked before each run, since an `opsg.yaml` may have changed. */
    readonly disclosure: () => Promise<Disclosure>;
    /** Says what a run came to. */
    readonly conclude: (outcome: Outcome) => Promise<void>;
    /** Says that the machine failed, or the program. */
    readonly sayFailure: (thrown: unknown) => Promise<void>;
}
/** Records become documents, and again after each change, until somebody ends it. Trouble is said, and waited out. */
export declare function watchCommand(options: RenderOptions, world: World, voice: Voice): Promise<void>;
