import type { FiledBytes } from '../model/artifact.ts';
import type { Disk, Machine } from './disk.ts';
/** Where the documents of a long run wait until all of them are good: beside what is staged, and as private. */
export interface Spool {
    readonly folder: string;
    /** The folders that were made for it, the innermost first. */
    readonly made: readonly string[];
}
/**
 * Opens a spool below an output folder, by its absolute path; or none where a link or a file is in the way, which
 * the run will say when it comes to write.
 */
export declare function openSpool(out: string, machine: Machine): Promise<Spool | undefined>;
/** Removes a spool with all that still waits in it, and the folders that nothing else was put into. */
export declare function closeSpool({ folder, made }: Spool, disk: Disk): Promise<void>;
/** The bytes of a document go into a file of a spool, under a name that no other has. */
export declare function fileInto(folder: string, name: string, bytes: Uint8Array, disk: Disk): Promise<FiledBytes>;
/** Removes what processes of this machine had put aside when they were killed. */
export declare function removeDeadSpools(area: string, { disk, processes }: Machine): Promise<void>;
