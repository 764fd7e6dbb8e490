import type { Machine } from './disk.ts';
import { type NewContent } from './staged-files.ts';
/**
 * Writes files of an author's: all of them, or none where one cannot be written. At no moment is a file half-written.
 * Where a link stands, the file that it leads to is replaced. The paths come back that were changed by somebody else
 * meanwhile: then nothing was written.
 */
export declare function replaceFiles(files: readonly NewContent[], machine: Machine): Promise<readonly string[]>;
