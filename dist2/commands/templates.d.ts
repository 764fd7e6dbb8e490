import type { World } from '../world.ts';
import { type Outcome } from './outcome.ts';
/** The names of the built-in templates, a line each. */
export declare function listTemplates(): Outcome;
/** The built-in templates as files in a folder of the user's. A file that is there already is never replaced. */
export declare function ejectTemplates(folder: string, world: World): Promise<Outcome>;
