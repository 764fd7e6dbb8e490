import { type Result } from '../model/problem.ts';
import type { Machine } from './disk.ts';
import { type Order, type WriteOptions } from './planning.ts';
import type { NewContent } from './staged-files.ts';
/** What else a run is asked for: files that stand elsewhere, but only together with its documents. */
export interface WriteWishes extends WriteOptions {
    readonly beside?: readonly NewContent[];
}
/**
 * Documents become files, in all of the folders or in none; the paths of stale documents that were removed come
 * back. Everything is staged and flushed first; then each folder's plan is decided by one rename, and carried out.
 * A run that dies before leaves the folders as they were; after, it leaves plans that the next run carries out.
 */
export declare function writeOutputs(orders: readonly Order[], { beside, ...options }: WriteWishes, machine: Machine): Promise<Result<readonly string[]>>;
