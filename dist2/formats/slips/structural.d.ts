import type { Columns } from './columns.ts';
import type { Line } from './line.ts';
import { type Shape } from './shape.ts';
/** Whether a line begins an entry of a list or gives a key, rather than going on with a text. */
export declare function isStructural({ line, dashes, key }: Shape, { levels, opening }: Columns): boolean;
/** A known key without its colon, and the sign that stands in its stead, if one does. */
export interface BareKey {
    readonly word: string;
    /** From the end of the word up to its value. */
    readonly sign: string;
}
/** `presenter DCC` and `presenter = DCC`: a known key in the column of the keys around it, which lacks its colon. */
export declare function bareKey({ text, indent }: Line, { levels }: Columns): BareKey | undefined;
/** The shape of a line where it stands: in the column of other keys, a few words and a colon are a key too. */
export declare function shapeWithin(line: Line, { levels, opening }: Columns): Shape;
