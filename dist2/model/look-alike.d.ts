/**
 * A word as it looks: invisible characters and accents gone, wide and foreign letters that print like Latin ones
 * made Latin. Two words that a reader cannot tell apart become one.
 */
export declare function asItLooks(word: string): string;
/** The known word that looks exactly like a given one, which is written with other characters; or nothing. */
export declare function lookAlike(given: string, known: readonly string[]): string | undefined;
