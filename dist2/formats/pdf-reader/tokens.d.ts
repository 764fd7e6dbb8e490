import { type Allowance } from './fault.ts';
/** A place in PDF syntax. The text has one character for each byte, and so have the strings that are read from it. */
export interface Cursor {
    readonly text: string;
    at: number;
    /** Where comments go: a reader skips them, a search for text must not. */
    readonly comments: string[];
    readonly allowance: Allowance;
    /** What a token is, which depends on where it stands. */
    pattern: RegExp;
}
export type Token = {
    readonly kind: 'name' | 'string' | 'word';
    readonly text: string;
} | {
    readonly kind: 'number';
    readonly value: number;
};
export declare const SPACE = "[\\0\\t\\n\\f\\r ]";
/** The same, but of numbers in a row only the last: most of a page is coordinates. */
export declare const TOKEN_OF_CONTENT: RegExp;
/** The same in a list of what is shown: strings with nothing but small moves of the pen between them are one. */
export declare const TOKEN_OF_LIST: RegExp;
export declare function cursorOver(text: string, allowance: Allowance): Cursor;
/** A cursor for which numbers in a row are one token, the last of them. */
export declare function cursorOverContent(text: string, allowance: Allowance): Cursor;
/** Moves the cursor from behind an operator over all that draws and shows no text. */
export declare function skipDrawing(cursor: Cursor): void;
/** PDF syntax becomes its next token; a bracket is a word (ISO 32000-1, 7.2 and 7.3). */
export declare function nextToken(cursor: Cursor): Token | undefined;
/** Moves the cursor over white space. */
export declare function skipSpace(cursor: Cursor): void;
