import { type Allowance } from './fault.ts';
import { type PdfValue } from './values.ts';
/** An object as it stands in the file; a stream has its dictionary as value, and data that are still encoded. */
export interface PdfObject {
    readonly number: number;
    readonly value: PdfValue;
    readonly data?: Uint8Array;
}
/** All that the bytes of a file hold, in the order of the bytes: objects of every revision, and what is around them. */
export interface PdfPieces {
    readonly objects: readonly PdfObject[];
    readonly trailers: readonly PdfValue[];
    /** Comments, and whatever stands outside the objects. */
    readonly loose: readonly string[];
}
/**
 * The bytes of a PDF become its objects (ISO 32000-1, 7.3.10 and 7.5). The bytes are read from first to last and the
 * cross-reference table is not asked: it leads only to the newest revision, and it may lie.
 */
export declare function scanObjects(bytes: Uint8Array, allowance: Allowance): PdfPieces;
