/** The known word that a misspelt one most likely means, or nothing if none is near enough to suggest. */
export declare function nearestWord(given: string, known: readonly string[], limit?: number): string | undefined;
/** A text as a part of a regular expression that matches it alone. */
export declare function escapedForPattern(text: string): string;
/** Whether a word is one slip of the finger from another: a letter too many, too few, wrong or swapped. */
export declare function isOneSlipFrom(given: string, word: string): boolean;
