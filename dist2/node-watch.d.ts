import type { Watching } from './world.ts';
/**
 * The real look-out. Each folder is watched by itself, since that alone works alike on every system and shows files
 * that are replaced by a rename; the watch of a single file would stay with the file that is gone.
 */
export declare function nodeWatching(): Watching;
