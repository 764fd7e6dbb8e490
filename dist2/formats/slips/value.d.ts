import type { Edit } from '../../model/edit.ts';
import type { Line } from './line.ts';
import type { KeyWord } from './shape.ts';
/** A value as an author means it: from its first character to the end of the last line that belongs to it. */
export interface Value {
    readonly key?: KeyWord;
    /** The line that it begins on, and the column there. */
    readonly first: Line;
    readonly column: number;
    /** The column of the key or dash that it belongs to; its further lines stand to the right of that. */
    readonly parent: number;
    /** The lines after the first, with the empty ones between them. */
    readonly more: readonly Line[];
    /** Where `>-` goes if the value is to stand below it: before the value, or after its key on the line above. */
    readonly opener: number;
    readonly isBelowKey: boolean;
    readonly lineEnd: string;
}
/** A piece of a value that stands on one line, without blanks at its end and without a comment. */
export interface Piece {
    readonly line: Line;
    readonly from: number;
    readonly text: string;
    /** The column of the `#` of a comment after it. */
    readonly comment?: number;
}
export declare function isProse({ key }: {
    readonly key?: KeyWord | undefined;
}): boolean;
/** Whether a value is a text of sentences, which can go on over several lines. */
export declare function isSentence({ key }: Value): boolean;
/** The rest of the first line, from the first character of the value on. */
export declare function restOf({ first, column }: Value): string;
/** The offset of the first character of a value. */
export declare function startOfValue({ first, column }: Value): number;
/** A value of plain text as pieces, line by line. */
export declare function piecesOf(value: Value): readonly Piece[];
/**
 * The edits that put a text below `>-`, where every sign is only a sign. Its words and its lines stay as they are;
 * a comment on its first line moves up to the `>-`.
 */
export declare function asBlock(value: Value, { keepsHash }?: {
    keepsHash?: boolean | undefined;
}): readonly Edit[];
/** Whether a comment stands inside a text of several lines: below `>-` it would become part of the text. */
export declare function hasInnerComment(value: Value): boolean;
/** The edits that take a value out of the text, so that what follows can be read: only letters are left of it. */
export declare function masked(value: Value): readonly Edit[];
