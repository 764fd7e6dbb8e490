import type { Allowance } from './fault.ts';
import type { PdfObject } from './objects.ts';
import { type PdfValue } from './values.ts';
/** A PDF that can be read: every object of every revision, those in object streams too, oldest first. */
export interface PdfFile {
    readonly objects: readonly PdfObject[];
    readonly versions: ReadonlyMap<number, readonly PdfObject[]>;
    readonly trailers: readonly PdfValue[];
    /** Comments, and whatever stands outside the objects. */
    readonly loose: readonly string[];
    readonly allowance: Allowance;
}
/** The objects in the order in which they stand in the file, by number. */
export declare function byNumber(objects: readonly PdfObject[]): ReadonlyMap<number, readonly PdfObject[]>;
/** The newest object that a reference leads to. */
export declare function objectAt(value: PdfValue | undefined, file: PdfFile): PdfObject | undefined;
/** A value itself, where there may be a reference to it. */
export declare function resolve(value: PdfValue | undefined, file: PdfFile): PdfValue | undefined;
/** The entry of a dictionary, both of which may be references. */
export declare function lookUp(dictionary: PdfValue | undefined, key: string, file: PdfFile): PdfValue | undefined;
/** What an entry has been, revision by revision: text that was laid out with an older font needs the older font. */
export declare function everyVersion(dictionaries: readonly PdfValue[], key: string, file: PdfFile): readonly PdfValue[];
/** A list, or the one thing that stands for a list of one. */
export declare function itemsOf(value: PdfValue | undefined): readonly PdfValue[];
