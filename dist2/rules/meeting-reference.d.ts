import type { Meeting } from '../model/meeting.ts';
import { type Pattern } from '../model/pattern.ts';
type Numbered = Pick<Meeting, 'group' | 'number'>;
/** A meeting as texts refer to it: `OPSG_28`. */
export declare function ownReference({ group, number }: Numbered): string;
/** References to meetings of a group, as they stand in a text; those to one of their items are none. */
export declare function referencePattern({ group }: Pick<Meeting, 'group'>): Pattern;
/** Whether a text can hold such a reference at all: most hold none, and need not be looked through. */
export declare function mayRefer(words: string, { group }: Pick<Meeting, 'group'>): boolean;
/** The number of a meeting in figures, or nothing where a letter leaves open where it belongs. */
export declare function figures(number: string): number | undefined;
/** Whether a reference is to this meeting, or surely to an earlier one of its group. */
export declare function isNotAfter(reference: string, meeting: Numbered): boolean;
export {};
