import type { Interest, World } from '../world.ts';
/** What to read records and templates from. */
export interface WatchedInputs {
    readonly records: readonly string[];
    readonly templates?: string;
}
/**
 * Where to look for changes: the folders that records and templates are in, and each folder above the records, since
 * an `opsg.yaml` in it, or a folder on the way that goes and comes back, counts too. By absolute path.
 */
export declare function interestsOf({ records, templates }: WatchedInputs, world: World): Promise<ReadonlyMap<string, Interest>>;
