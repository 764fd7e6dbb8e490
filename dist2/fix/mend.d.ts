import type { Problem } from '../model/problem.ts';
/** What the problems of a text are; each brings the edits that repair it, if it can be repaired. */
export type Check = (text: string) => readonly Problem[];
/** A text after its repairs, and the problems that they were for. */
export interface MendedText {
    readonly text: string;
    readonly repaired: readonly Problem[];
}
/** A text becomes the text in which all that can be repaired has been, round after round. */
export declare function mend(text: string, check: Check): MendedText;
