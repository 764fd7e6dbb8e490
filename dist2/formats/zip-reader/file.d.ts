import type { Allowance } from '../pdf-reader/fault.ts';
/** A file in an archive, unpacked. */
export interface ZipEntry {
    readonly name: string;
    readonly bytes: Uint8Array;
}
/** The files of an archive, and the text of its directory: their names again, comments, and what else it holds. */
export interface ZipArchive {
    readonly entries: readonly ZipEntry[];
    readonly directory: string;
}
/** An archive in which there may be something that cannot be read. Thrown below `zipPassages`, which catches it. */
export declare class ZipFault extends Error {
}
/**
 * Every file in a ZIP archive (APPNOTE.TXT 6.3). What the directory lists must fill the archive from its first byte
 * on: in a gap there could be a file that other programs find. Gaps, damage, encryption, a packing that is not
 * Deflate, and more than the allowance are a `ZipFault`.
 */
export declare function readZip(bytes: Uint8Array, allowance: Allowance): ZipArchive;
