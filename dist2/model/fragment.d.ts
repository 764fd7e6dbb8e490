/** A stretch of withheld text, as it is looked for: letters and figures alone. */
export interface Fragment {
    readonly letters: string;
    /** The same, word by word. */
    readonly words: readonly string[];
}
/** A text in which fragments are looked for, prepared once. */
export interface Haystack {
    readonly letters: string;
    /** The same as words, with a blank between two of them, or a line end where one stood; seldom needed. */
    readonly words: () => string;
}
/**
 * The fragments by which a text would be recognised: every run of five words, each reference, or the whole of a
 * text that is shorter.
 */
export declare function fragmentsOf(text: string): readonly Fragment[];
/** A text as letters and figures, and as words: without the white space and marks that a format may change. */
export declare function haystackOf(text: string): Haystack;
/** Whether a text holds a fragment. Most texts do not, and that is seen at once; only a likely one is looked at. */
export declare function holds({ letters, words }: Haystack, fragment: Fragment): boolean;
