import type { FiledBytes } from '../model/artifact.ts';
import type { SeenFile } from '../model/earlier.ts';
import type { Before, Manifest, Plan } from './manifest.ts';
/** A document to be written into a folder, and its bytes or where they are. */
export type NewDocument = NamedDocument & ({
    readonly bytes: Uint8Array;
} | {
    readonly filed: FiledBytes;
});
interface NamedDocument {
    /** A file name, without a folder. */
    readonly name: string;
    /** The record that it comes from, as seen from the folder. */
    readonly record: string;
    /** What the bytes were made from; absent where that cannot be said. */
    readonly key?: string;
    /** The file that stood there with these bytes when it was last looked at. */
    readonly stands?: SeenFile;
}
/** What a run wants of one folder. */
export interface Wanted {
    readonly audience: string;
    readonly documents: readonly NewDocument[];
    /** Every record of the run, whether or not it gave a document, as seen from the folder. */
    readonly records: readonly string[];
    /** The endings of the documents that the run makes: others of the same record are left alone. */
    readonly endings: readonly string[];
}
/** The same, with the absolute path of the folder. */
export interface Order extends Wanted {
    readonly folder: string;
}
/** What stands in the folder now. */
export interface Found {
    readonly manifest: Manifest | undefined;
    /** The hash of each file that is wanted, or that the manifest has of a record of the run or of one that is gone. */
    readonly hashes: ReadonlyMap<string, Before>;
    /** The records of the manifest that do not exist any more. */
    readonly gone: ReadonlySet<string>;
}
/** What a person has asked for beside. */
export interface WriteOptions {
    /** Leave documents of earlier runs where they are. */
    readonly keep: boolean;
    /** Replace or remove documents that a person has changed. */
    readonly force: boolean;
}
/** A plan; or the names of files that are not as opsg left them or of folders, which it therefore will not touch. */
export type Planned = {
    readonly plan: Plan;
} | {
    readonly changed: readonly string[];
} | {
    readonly folders: readonly string[];
};
/** What is wanted and what is there become what to do: pure, so that it can be looked at before it is done. */
export declare function planFor(wanted: Wanted, found: Found, { keep, force }: WriteOptions): Planned;
/** Whether a plan would leave everything as it is. */
export declare function isNothingToDo({ renames, removals, manifest }: Plan, before: Manifest | undefined): boolean;
export {};
