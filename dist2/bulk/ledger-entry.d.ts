import type { MeetingFacts } from '../model/meeting.ts';
import type { Workspace } from '../model/workspace.ts';
import type { KeptFile, LedgerEntry } from '../storage/ledger.ts';
import type { MadeRecord } from './questions.ts';
/** What a ledger keeps of a good record. */
export declare function entryOf(meeting: MeetingFacts, files: readonly KeptFile[]): LedgerEntry;
/** What a run made of a record, from what a ledger kept of it for this very workspace; `out` is an absolute path. */
export declare function madeFrom(entry: LedgerEntry, record: string, { groups, policy }: Workspace, out: string): MadeRecord;
