import type { Encoding, FileKind } from '../model/facts.ts';
/** What bytes that are no UTF-8 look like, as text, and where in it the first sign stands that says so. */
export interface Guess {
    readonly looksLike: Encoding;
    readonly text: string;
    readonly at: number;
    /** Whether the bytes say themselves what they are. */
    readonly isCertain: boolean;
}
/** Bytes that are no UTF-8 become text as far as it can be guessed. */
export declare function guessEncoding(bytes: Uint8Array): Guess;
/** What kind of document a file is that is no text, by its first bytes. */
export declare function fileKind(bytes: Uint8Array): FileKind | undefined;
/** Whether bytes begin with the mark of UTF-16, or every second one is empty, as in English text. */
export declare function isUtf16(bytes: Uint8Array): boolean;
