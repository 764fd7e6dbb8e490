import { type PdfFont } from './fonts.ts';
import { type Pen } from './pen.ts';
import type { Cursor } from './tokens.ts';
/** What a content stream refers to by name. */
export interface Surroundings {
    readonly fontNamed: (name: string) => PdfFont | undefined;
    /** The ActualText of a property list in the resources. */
    readonly actualTextNamed: (name: string) => string | undefined;
}
/** What stands before an operator, as far as an operator below asks for it. */
export interface Operands {
    /** Strings to be shown; a gap between words is `undefined`. */
    codes: (string | undefined)[];
    first: string;
    last: string;
    number: number;
    actual: string | undefined;
    isList: boolean;
}
interface MarkedContent {
    readonly artifact: 0 | 1;
    readonly replaced: 0 | 1;
}
/** Where a reader of a content stream stands. */
export interface Reader {
    readonly cursor: Cursor;
    readonly surroundings: Surroundings;
    readonly pen: Pen;
    font: PdfFont | undefined;
    readonly savedFonts: (PdfFont | undefined)[];
    readonly marked: MarkedContent[];
    readonly operands: Operands;
    /** How many dictionaries the reader is in. */
    depth: number;
    readonly strings: string[];
    readonly names: Set<string>;
}
/** What the operators that matter for text do (ISO 32000-1, Annex A). */
export declare const OPERATORS: ReadonlyMap<string, (reader: Reader) => void>;
export {};
