import { type Result } from '../model/problem.ts';
import type { World } from '../world.ts';
/**
 * Files, folders, glob patterns and `-` become the names of records, each once, in the order given. A path that
 * leads to no record is a problem: a run that checked nothing must not look like a success. So are more records than
 * the workspace of the first one allows.
 */
export declare function find(paths: readonly string[], world: World, mostRecords: (first: string) => Promise<number>): Promise<Result<readonly string[]>>;
