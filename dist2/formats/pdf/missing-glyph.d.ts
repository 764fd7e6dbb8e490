/**
 * The first character that no font has, in a PDF that the engine made of a source, or nothing. On the page stands a
 * box; the character itself stands in the source, and nowhere on the pages.
 */
export declare function missingGlyph(pdf: Uint8Array, source: string): string | undefined;
