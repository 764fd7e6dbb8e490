import type { KnownRecord } from '../checking.ts';
import { type Result } from '../model/problem.ts';
import type { RecordFile } from '../model/record-file.ts';
import type { Workspace } from '../model/workspace.ts';
import type { MadeDocument, MadeRecord } from './questions.ts';
/** A good record, and what another process has made of it already. */
export interface HeldRecord extends KnownRecord {
    readonly made: Result<readonly MadeDocument[]>;
}
/** What a process says of a record becomes what the run knows of it. */
export declare function heldRecord(file: RecordFile, checked: Result<MadeRecord>, workspace: Result<Workspace>): Result<HeldRecord>;
