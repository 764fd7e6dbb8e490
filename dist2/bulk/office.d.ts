import type { Result } from '../model/problem.ts';
import type { RecordFile } from '../model/record-file.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Hand, World } from '../world.ts';
import type { MadeRecord, MakingOrder } from './questions.ts';
/** How many processes work on how many records, and what hears of each that is done. */
export interface Staffing {
    readonly jobs: number;
    readonly records: number;
    /** Called with the number of records that are done. */
    readonly onRecord: (done: number) => void;
}
/** The processes that work for a run. */
export interface Office {
    readonly hire: NonNullable<World['hire']>;
    readonly order: MakingOrder;
    readonly seats: Seat[];
    /** All processes that were ever started. */
    readonly hands: Hand[];
    readonly workspaces: Map<Result<Workspace>, number>;
    /** After how many records another process takes over. */
    readonly shift: number;
    /** Whether the first process could get ready: no other could, where it could not. */
    readonly ready: Promise<Result<undefined>>;
    readonly onRecord: Staffing['onRecord'];
    done: number;
    /** Whether a record was found to be wrong. */
    isCheckOnly: boolean;
}
/** A process at work, and what it was told. */
interface Seat {
    readonly hand: Hand;
    readonly told: Set<number>;
    /** How many records it was given, and how many of them it still has. */
    records: number;
    open: number;
}
/** Starts as many processes as are wanted, and has them get ready. */
export declare function openOffice({ jobs, records, onRecord }: Staffing, order: MakingOrder, hire: Office['hire']): Promise<Office>;
/** Has a record checked, and its documents made unless that has become idle. */
export declare function makeRecord(office: Office, file: RecordFile, settings: Result<Workspace>): Promise<Result<MadeRecord>>;
/** Ends all processes, also those that are still at work for a run that has failed. */
export declare function closeOffice({ hands }: Office): Promise<void>;
export {};
