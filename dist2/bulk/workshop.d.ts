import type { Result } from '../model/problem.ts';
import type { RecordFile } from '../model/record-file.ts';
import type { Workspace } from '../model/workspace.ts';
import type { World } from '../world.ts';
import { type Staffing } from './office.ts';
import type { MadeRecord, MakingOrder } from './questions.ts';
/** What is to be made in a workshop, and by how many. */
export interface Commission extends Staffing {
    readonly order: Omit<MakingOrder, 'spool'>;
    /** The folder that documents go to in the end; absent: they are not written. */
    readonly out: string | undefined;
}
/** Processes at work, and the spool in which their documents wait. */
export interface Workshop {
    /** What is wrong with the templates, or nothing. */
    readonly ready: Promise<Result<undefined>>;
    readonly make: (file: RecordFile, settings: Result<Workspace>) => Promise<Result<MadeRecord>>;
    /** Ends the processes, and removes what still waits. */
    readonly close: () => Promise<void>;
}
/** Opens a workshop. As long as it is open, a request to end is met once nothing of it is left. */
export declare function openWorkshop({ order, out, ...staffing }: Commission, world: World): Promise<Workshop>;
