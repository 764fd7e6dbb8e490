import { type Cursor, type Token } from './tokens.ts';
export interface PdfReference {
    readonly kind: 'reference';
    readonly number: number;
}
export interface PdfList {
    readonly kind: 'list';
    readonly items: readonly PdfValue[];
}
export interface PdfDictionary {
    readonly kind: 'dictionary';
    readonly entries: ReadonlyMap<string, PdfValue>;
    /** What stands in the dictionary and no key leads to: a key written twice, a value without a key. */
    readonly stray: readonly PdfValue[];
}
export type PdfValue = Token | PdfReference | PdfList | PdfDictionary;
/** PDF syntax becomes the object that stands there (ISO 32000-1, 7.3). */
export declare function readValue(cursor: Cursor): PdfValue | undefined;
/** The entry of a dictionary, if the value is a dictionary and has it. */
export declare function entryOf(value: PdfValue | undefined, key: string): PdfValue | undefined;
export declare function isName(value: PdfValue | undefined, text: string): boolean;
