import type { NewFile, World } from '../world.ts';
import { type Outcome } from './outcome.ts';
/** Files of an author's are written; or the outcome that says why none was, because somebody else was faster. */
export declare function unsaved(files: readonly NewFile[], world: World): Promise<Outcome | undefined>;
/** Whether a path leads to one of these files, however it is written. */
export declare function isOneOf(path: string, files: readonly string[], { workingFolder }: World): boolean;
