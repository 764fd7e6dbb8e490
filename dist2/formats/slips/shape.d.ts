import type { Line } from './line.ts';
/** A word that a colon makes a key, if it is one. */
export interface KeyWord {
    readonly column: number;
    readonly name: string;
    /** The column of its colon. */
    readonly colon: number;
    /** Whether a record or `opsg.yaml` has such a key, or one that it could be a slip of. */
    readonly isKnown: boolean;
}
/** A line as an author means it: the dashes that begin entries of lists, a key, and what comes after. */
export interface Shape {
    readonly line: Line;
    readonly dashes: readonly number[];
    readonly key?: KeyWord;
    /** The column at which the value begins, or the end of the line. */
    readonly value: number;
}
export declare function shapeOf(line: Line): Shape;
/** A line that begins with a few words and a colon, as a key: `Next Regular Meeting: …`, `presented by: DCC`. */
export declare function wordyShapeOf(line: Line): Shape | undefined;
/** The first column from this one on at which something is to be seen. */
export declare function afterBlanks(text: string, column: number): number;
