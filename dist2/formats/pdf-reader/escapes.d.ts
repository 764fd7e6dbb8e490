/**
 * What stands between the parentheses of a literal string becomes its bytes, one character each (ISO 32000-1,
 * 7.3.4.2). Fonts of two-byte codes make nearly every byte an escape: this is the longest loop of all.
 */
export declare function withoutEscapes(raw: string): string;
/** The same of strings with moves of the pen between them: from a parenthesis that is no escape to the next one. */
export declare function joinedStrings(raw: string): string;
