import type { Disclosure } from '../model/disclosure.ts';
import type { World } from '../world.ts';
import { type Outcome } from './outcome.ts';
import { type ValidateOptions } from './validate.ts';
export interface FixOptions extends ValidateOptions {
    /** Show what would be changed, and change nothing. */
    readonly isDryRun: boolean;
}
/** Records are repaired where it is certain what was meant, all of them or none; then what is left is said. */
export declare function fixCommand(options: FixOptions, disclosure: Disclosure, world: World): Promise<Outcome>;
