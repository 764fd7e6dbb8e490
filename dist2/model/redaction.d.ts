import type { Level } from './policy.ts';
import type { WithheldText } from './withheld.ts';
/** What one document leaves out. */
export interface Redaction {
    readonly record: string;
    readonly document: string;
    readonly audience: Level;
    readonly withheld: readonly WithheldText[];
}
/** What stands in the first line of every redaction log. */
export declare const LOG_NOTE = "this file holds text of that level. Keep it away from the documents.";
/** Whether the bytes of a file are a redaction log, which may be replaced by a new one. */
export declare function isRedactionLog(bytes: Uint8Array): boolean;
