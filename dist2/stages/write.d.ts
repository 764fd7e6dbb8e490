import { type Artifact, type FiledArtifact } from '../model/artifact.ts';
import { type Result } from '../model/problem.ts';
import type { WriteOptions } from '../storage/planning.ts';
import type { NewFile, World } from '../world.ts';
/** What a run has made, and for whom and from what it was asked to. */
export interface WriteRequest extends WriteOptions {
    readonly artifacts: readonly (Artifact | FiledArtifact)[];
    readonly records: readonly string[];
    readonly audiences: readonly string[];
    readonly endings: readonly string[];
    /** The folder that the user named. */
    readonly folder: string;
    /** What is written elsewhere, but only together with the documents. */
    readonly beside: readonly NewFile[];
}
/** The paths of the files that were written, and of those that were removed, as the user would say them. */
export interface WrittenFiles {
    readonly written: readonly string[];
    readonly removed: readonly string[];
}
/** Artifacts become files, each audience's in a folder of its own: all of them, or none. */
export declare function write(request: WriteRequest, world: World): Promise<Result<WrittenFiles>>;
