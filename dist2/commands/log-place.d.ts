import type { World } from '../world.ts';
/**
 * Why a redaction log cannot be written to a file: it holds withheld text, so it never stands beside documents; and
 * what stands there already is only replaced if it is such a log, for it could be a record.
 */
export declare function refusedLog(log: string, out: string, world: World): Promise<string | undefined>;
/** Why a folder cannot be a cache: what is in it depends on withheld text, so it never stands beside documents. */
export declare function refusedCache(folder: string, out: string, world: World): Promise<string | undefined>;
