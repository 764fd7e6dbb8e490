import type { World } from '../world.ts';
/** What was read of a file, and the stamp that it had then. */
interface SeenFile {
    readonly stamp: string;
    readonly bytes: Uint8Array;
}
/** What a run has read, by absolute path. */
export type Seen = ReadonlyMap<string, SeenFile>;
/**
 * The world as one run sees it: a question that was answered is not asked again, and a file whose stamp is still
 * that of an earlier run is not read again, so that its bytes are the very same array. `seen` fills as files are read.
 */
export declare function rememberingWorld(world: World, before: Seen): {
    readonly world: World;
    readonly seen: Seen;
};
export {};
