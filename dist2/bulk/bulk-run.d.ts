import type { CheckedRecord } from '../checking.ts';
import type { Artifact, FiledArtifact } from '../model/artifact.ts';
import type { OnProgress } from '../overlapping.ts';
import { type Steps } from '../pipeline.ts';
import type { Document } from '../printing.ts';
import type { PressOrder } from '../stages/prepare.ts';
import type { World } from '../world.ts';
import { type HeldRecord } from './held-record.ts';
import type { MadeDocument, MakingOrder } from './questions.ts';
import { type Commission } from './workshop.ts';
/** How a run would be shared out. */
export interface Bulk extends Pick<Commission, 'jobs' | 'out'>, Omit<MakingOrder, 'spool' | keyof PressOrder> {
    /** What to print, perhaps with more to it that is no business of another process. */
    readonly order: PressOrder;
    readonly onProgress: OnProgress | undefined;
    readonly onChecked: OnProgress | undefined;
}
/** The steps of a run that can be shared out, and what is to be done when all is over. */
export interface BulkRun {
    readonly steps: Steps<CheckedRecord | HeldRecord, Document | MadeDocument, Artifact | FiledArtifact>;
    /** For the run to report to: silent where others do the work, of which this has been told by then. */
    readonly onProgress: OnProgress;
    readonly close: () => Promise<void>;
}
/**
 * Where there are enough records, other processes do all that is done to one record, in one go: what they have made
 * waits in files until it is known that every record is good.
 */
export declare function bulkRun(bulk: Bulk, world: World): BulkRun;
