import type { Earlier } from '../model/earlier.ts';
import type { World } from '../world.ts';
/**
 * What earlier runs have written below an output folder can be found again, each audience's in its own folder and by
 * its own manifest alone. A file is read only where the manifest promises it, and believed only where its bytes are
 * those that were sealed with the key.
 */
export declare function recall(folder: string, { disk, workingFolder }: World): Earlier;
