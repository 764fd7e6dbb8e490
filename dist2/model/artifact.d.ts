import type { SeenFile } from './earlier.ts';
import type { Level } from './policy.ts';
import { type Problem } from './problem.ts';
export declare const FORMATS: readonly ['md', 'html', 'pdf', 'docx'];
export type Format = (typeof FORMATS)[number];
/** What a run makes that names no format. Word is for those who ask for it. */
export declare const DEFAULT_FORMATS: readonly ["md", "html", "pdf"];
/** The path of something below a folder that a user has named, with or without a slash at its end. */
export declare function pathBelow(folder: string, path: string): string;
/** A file to be written, wherever its bytes are. */
interface Rendition {
    /** Below the output folder, with `/` between its parts: `White/OPSG_28-Headlines-White.pdf`. */
    readonly path: string;
    readonly audience: Level;
    /** The name of the record that it was made from. */
    readonly record: string;
    readonly format: Format;
    /** What the bytes were made from: from equal keys come equal bytes. Absent where that cannot be said. */
    readonly key?: string;
    /** The file that stands there with these bytes already. */
    readonly stands?: SeenFile;
}
/** A file to be written: the bytes of one rendition. */
export interface Artifact extends Rendition {
    readonly bytes: Uint8Array;
}
/** Bytes that lie in a file already: they wait there to be moved, or stand where they are wanted. */
export interface FiledBytes {
    readonly file: string;
    readonly sha256: string;
}
/** An artifact of a long run, which need not hold the bytes of thousands. */
export interface FiledArtifact extends Rendition {
    readonly filed: FiledBytes;
}
/** Artifacts that some system could not store under their names, or would store as something else. */
export declare function unsafeNames(artifacts: readonly Pick<Rendition, 'path'>[]): readonly Problem[];
/** Artifacts that would overwrite each other; a file system may not tell capitals, or two ways to write é, apart. */
export declare function sameNames(artifacts: readonly Pick<Rendition, 'path'>[]): readonly Problem[];
export {};
