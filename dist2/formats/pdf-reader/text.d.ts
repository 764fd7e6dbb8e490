/** The bytes of a text string become its text (ISO 32000-1, 7.9.2.2; UTF-8 from ISO 32000-2). */
export declare function stringText(string: string): string;
/** A name becomes its text: UTF-8 by the standard (7.3.5), Latin-1 where it is not. */
export declare function nameText(name: string): string;
/** Bytes of which nobody says what they are become whatever text is in them. */
export declare function readableText(bytes: Uint8Array): string;
export declare function bytesOf(string: string): Uint8Array;
