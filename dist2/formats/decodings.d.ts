/**
 * A text in every way in which it could be read back: as it stands, with entities, percent signs or backslashes
 * decoded, all of them together, and that without tags (so that `Ven<b>dor</b>` is a word) and without line breaks
 * inside words.
 */
export declare function decodings(text: string): readonly string[];
