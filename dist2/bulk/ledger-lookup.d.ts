import type { Result } from '../model/problem.ts';
import { type RecordFile } from '../model/record-file.ts';
import type { Workspace } from '../model/workspace.ts';
import { type Ledger } from '../storage/ledger.ts';
import type { World } from '../world.ts';
import type { Bulk } from './bulk-run.ts';
import type { MadeRecord } from './questions.ts';
/** Where a ledger is, and the folder of the documents that it knows. */
export interface LedgerPlace {
    readonly file: string;
    readonly out: string;
}
/** Each output folder has a ledger of its own in the folder that is named for them. */
export declare function ledgerPlace(folder: string, out: string, { workingFolder }: World): LedgerPlace;
/** What a run finds in its ledger. */
export interface Known {
    readonly ledger: Ledger;
    /** What a record is called there; nothing for one that cannot be. */
    readonly entryKey: (file: RecordFile, workspace: Result<Workspace>) => string | undefined;
    /** By that key, the records that nothing needs to be done for. */
    readonly made: ReadonlyMap<string, MadeRecord>;
    /** Their names. */
    readonly names: ReadonlySet<string>;
}
export declare const NOTHING_KNOWN: Known;
/** Finds the records of a run that nothing needs to be done for. */
export declare function lookUp(files: readonly string[], workspaces: readonly Result<Workspace>[], bulk: Bulk, place: LedgerPlace, world: World): Promise<Known>;
