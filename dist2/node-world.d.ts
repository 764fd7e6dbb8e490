import type { World } from './world.ts';
/** The real machine. This file and `node-disk.ts` alone touch disk, clock and processes. */
export declare function nodeWorld(workingFolder?: string): World;
