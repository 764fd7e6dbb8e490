/** A change to a text: what stands from `start` up to `end` becomes another text. */
export interface Edit {
    readonly start: number;
    readonly end: number;
    readonly text: string;
}
/** Edits in the order of their places, without those that reach into one before them. */
export declare function inOrderOfPlace(edits: readonly Edit[]): readonly Edit[];
/** A text becomes the text after these edits. Where two of them overlap, the first one counts. */
export declare function applyEdits(text: string, edits: readonly Edit[]): string;
/** From offsets in the text after these edits to offsets in the text before them. */
export declare function originOf(edits: readonly Edit[]): (offset: number) => number;
