/** One line of a text, without its line end: where it begins, and what stands in it. */
export interface Line {
    readonly start: number;
    readonly text: string;
    /** How many characters stand at its left before the first that is seen. */
    readonly indent: number;
}
/** A text becomes its lines. Windows line ends are no part of them. */
export declare function linesOf(text: string): readonly Line[];
export declare function lineAt(start: number, text: string): Line;
export declare function isBlank({ text, indent }: Line): boolean;
export declare function isComment({ text, indent }: Line): boolean;
