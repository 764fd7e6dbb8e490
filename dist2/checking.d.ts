import type { Meeting, MeetingFacts } from './model/meeting.ts';
import { type Result } from './model/problem.ts';
import type { RecordFile } from './model/record-file.ts';
import type { Source } from './model/source.ts';
import type { Parsed } from './model/tree.ts';
import type { Workspace } from './model/workspace.ts';
import { type OnProgress } from './overlapping.ts';
import { readSettings } from './workspaces.ts';
import type { World } from './world.ts';
/** What a run knows of a record that has passed every check, wherever the texts of its meeting are. */
export interface KnownRecord {
    readonly source: Source;
    readonly parsed: Parsed;
    readonly meeting: MeetingFacts;
    readonly workspace: Workspace;
}
/** A record that has passed every check, and the workspace that it belongs to. */
export interface CheckedRecord extends KnownRecord {
    readonly meeting: Meeting;
}
/** Which files a check looked at, and what came of them. */
export interface Check<R extends KnownRecord = CheckedRecord> {
    readonly files: readonly string[];
    readonly result: Result<readonly R[]>;
}
/**
 * The steps of a check that take time. Each depends on what it is given alone, so that its answers can be kept, or be
 * worked out elsewhere.
 */
export interface CheckSteps<R extends KnownRecord = CheckedRecord> {
    /** Comes first, as soon as it is known what there is to check. */
    readonly begin: (files: readonly string[], workspaces: readonly Result<Workspace>[]) => void | Promise<void>;
    readonly settings: typeof readSettings;
    readonly check: (file: RecordFile, workspace: Result<Workspace>) => Result<R> | Promise<Result<R>>;
    /** Called after each record that was checked. */
    readonly onChecked?: OnProgress | undefined;
}
export declare const CHECK_STEPS: {
    readonly begin: () => void;
    readonly settings: typeof readSettings;
    readonly check: typeof checkRecord;
};
/** read → parse → validate: every record as a meeting, or every problem of every record. */
export declare function checkRecords(paths: readonly string[], world: World): Promise<Result<readonly CheckedRecord[]>>;
/** The same by certain steps, with the files that were found, for a report that lists the good ones too. */
export declare function checkFiles<R extends KnownRecord>(paths: readonly string[], world: World, steps: CheckSteps<R>): Promise<Check<R>>;
/** One record as a meeting, or every problem of it, with the repairs that are certain. */
export declare function checkRecord({ file, bytes }: RecordFile, workspace: Result<Workspace>): Result<CheckedRecord>;
