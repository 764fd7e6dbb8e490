import type { Passage } from '../../model/passage.ts';
import type { FontFinder } from './fonts.ts';
import { type PdfFile } from './lookup.ts';
import type { PdfObject } from './objects.ts';
import type { Written } from './strings.ts';
import { type PdfValue } from './values.ts';
/** What is known of a file before its other streams are read. */
export interface Known {
    readonly file: PdfFile;
    readonly fonts: FontFinder;
    readonly written: Written;
    /** The resources of the pages that a stream is content of, by its number. */
    readonly owners: ReadonlyMap<number, readonly PdfValue[]>;
    /** An attached file becomes its own passages. */
    readonly attached: (bytes: Uint8Array) => readonly Passage[];
}
/** A stream that is not the content of a page becomes whatever can be read in it. */
export declare function streamPassages(stream: PdfObject, known: Known): readonly Passage[];
