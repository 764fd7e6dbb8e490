/** How many letters in a row are looked at: no fragment has fewer. */
export declare const GRAM = 5;
/**
 * Texts, and how many letters are to be looked for in them, become a quick answer to whether a text may hold some: yes,
 * or surely not.
 */
export declare function sieveFor(texts: readonly string[], searches: number): (letters: string) => boolean;
