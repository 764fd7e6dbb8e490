import { type Artifact } from '../model/artifact.ts';
import type { World } from '../world.ts';
/** One of the documents just written is shown with the system's own program; a sentence says which, or why not. */
export declare function showFirst(artifacts: readonly Pick<Artifact, 'path' | 'format'>[], folder: string, world: World): Promise<string>;
