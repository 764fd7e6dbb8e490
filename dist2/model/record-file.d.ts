/** The bytes of a YAML file, and the name that the user knows it by. */
export interface RecordFile {
    readonly file: string;
    readonly bytes: Uint8Array;
}
/** The name of standard input among the paths of records. */
export declare const STANDARD_INPUT = "-";
/** A path as a glob pattern that means this path alone, whatever characters it holds: `meetings (2020)`. */
export declare function asPattern(path: string): string;
/** Whether a path is written as a glob pattern. */
export declare function isPattern(path: string): boolean;
/** The file that describes a workspace; a folder of records may hold one. */
export declare const WORKSPACE_FILE = "opsg.yaml";
