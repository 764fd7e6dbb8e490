import type { World } from '../world.ts';
import { type Outcome } from './outcome.ts';
export interface InspectOptions {
    /** Files of any kind, or folders of them. */
    readonly files: readonly string[];
    /** The records whose withheld text is looked for. */
    readonly against: readonly string[];
    readonly audience: string;
}
/** Finished files, ours or anybody's, are searched for text that an audience may not read in these records. */
export declare function inspectCommand(options: InspectOptions, world: World): Promise<Outcome>;
