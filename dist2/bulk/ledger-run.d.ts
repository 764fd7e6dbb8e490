import type { Artifact, FiledArtifact } from '../model/artifact.ts';
import type { World } from '../world.ts';
import type { Bulk, BulkRun } from './bulk-run.ts';
/** A run that knows from its ledger which records need no work. */
export interface LedgerRun {
    readonly steps: BulkRun['steps'];
    /** Keeps what is known now, once the documents are written. The code of the system's error comes back, if one is. */
    readonly keep: (artifacts: readonly AnyArtifact[]) => Promise<string | undefined>;
}
type AnyArtifact = Artifact | FiledArtifact;
/**
 * The steps of a run, without those that would come to what an earlier run has come to already: the same record,
 * under the same settings, by the same program, with its documents where they were left. They were inspected then,
 * against this very record. A record that there is anything to say about is not kept, and so is looked at again.
 */
export declare function ledgerRun(steps: BulkRun['steps'], bulk: Bulk, { cacheFolder, out }: {
    readonly cacheFolder: string;
    readonly out: string;
}, world: World): LedgerRun;
export {};
