import type { MeetingFacts } from '../model/meeting.ts';
import type { Parsed } from '../model/tree.ts';
import type { Workspace } from '../model/workspace.ts';
/** A record as the rules across records see it: when its meeting was, and what it announces. */
export interface ComparedRecord {
    readonly meeting: MeetingFacts;
    readonly parsed: Parsed;
    readonly workspace: Workspace;
}
/** Each record with the one that has the next higher number of its group, as far as numbers tell. */
export declare function inSequence(records: readonly ComparedRecord[]): readonly (readonly [ComparedRecord, ComparedRecord])[];
