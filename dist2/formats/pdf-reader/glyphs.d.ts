/**
 * The name of a glyph becomes its text, as far as letters and digits go
 * (https://github.com/adobe-type-tools/agl-specification). A name that is not known becomes nothing.
 */
export declare function glyphText(glyph: string): string | undefined;
