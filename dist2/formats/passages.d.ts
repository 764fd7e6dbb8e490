import type { Passage } from '../model/passage.ts';
/** Where the text of a file that is all text stands. */
export declare const TEXT = "the text";
/** Everything in a file that can be read as text, whatever its kind; or nothing if the file cannot be looked into. */
export declare function passagesOf(bytes: Uint8Array): Promise<readonly Passage[] | undefined>;
