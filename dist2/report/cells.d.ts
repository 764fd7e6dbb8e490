/** What a reader sees as one character: how it is shown, how many columns that takes, and where it was. */
export interface Cell {
    readonly shown: string;
    readonly width: number;
    readonly at: number;
    /** How many UTF-16 units of the text it stands for. */
    readonly length: number;
}
/**
 * A text becomes cells. What a terminal would obey or hide is shown by a sign that can be seen, so that no text of
 * an author's can move the cursor, turn the line around, or leave a caret under nothing.
 */
export declare function cellsOf(text: string): readonly Cell[];
/** How many columns a text takes that holds nothing invisible. */
export declare function widthOf(text: string): number;
export declare function widthOfCells(cells: readonly Cell[]): number;
/** A text with every invisible character made visible. */
export declare function visible(text: string): string;
