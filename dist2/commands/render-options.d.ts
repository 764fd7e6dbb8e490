import type { OnProgress } from '../overlapping.ts';
import type { RenderRequest } from '../pipeline.ts';
import type { WriteOptions } from '../storage/planning.ts';
import type { World } from '../world.ts';
/** How documents are asked for. */
export interface RenderOptions extends RenderRequest, WriteOptions {
    /** The folder to write into, or `-` for standard output. */
    readonly out: string;
    /** A file outside the output folder, for a record of what was withheld. */
    readonly redactionLog?: string;
    /** Whether what an earlier run has left may stand for what would be printed; absent: it may. */
    readonly cache?: boolean;
    /** A folder outside the output folder, for what is known of records, so that unchanged ones need no work. */
    readonly cacheFolder?: string;
    /** How many processes work on many records; absent: one for each core. */
    readonly jobs?: number;
    readonly onChecked?: OnProgress;
    /** Say what would be written, and write nothing. */
    readonly dryRun: boolean;
    /** Show one of the documents when they are written. */
    readonly open: boolean;
}
/** What is asked of the pipeline: documents, and that those are not printed again which an earlier run has left. */
export declare function requestOf(options: RenderOptions, world: World): RenderRequest;
/** What is wrong with the way in which documents are asked for. */
export declare function misuseOf({ redactionLog: log, cacheFolder, out, open, dryRun }: RenderOptions, world: World): Promise<string | undefined>;
