/**
 * A label that slipped into a text or a comment, where it labels nothing: `classification: …` or a key close to it
 * anywhere, a line that gives any key the name of a level, a level in brackets at either end, or one that is all of a
 * comment. The slip comes back as written, or nothing.
 */
export declare function labelSlip(text: string): string | undefined;
/** A label that slipped into notes, which may well speak of classifications: only one that names a level counts. */
export declare function levelSlip(text: string): string | undefined;
