import { type Problem, type Result } from './model/problem.ts';
import type { World } from './world.ts';
/** A record and what becomes of it: as it was, as it is to be, and what was repaired. */
export interface MendedRecord {
    readonly file: string;
    readonly before: string;
    readonly after: string;
    readonly bytes: Uint8Array;
    /** The bytes that were read. */
    readonly found: Uint8Array;
    readonly repaired: readonly Problem[];
    /** A repair that could not keep what it promises was not made. */
    readonly isRefused: boolean;
}
/** Records become records in which all that is certain has been repaired. Nothing is written here. */
export declare function mendRecords(paths: readonly string[], world: World): Promise<Result<readonly MendedRecord[]>>;
