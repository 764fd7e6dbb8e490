import * as z from 'zod/mini';
/** Something wrong inside a text: a code of ours, and the piece of the text that it is about. */
export interface ProseFault {
    readonly code: 'not-inline' | 'unsafe-link' | 'prose-too-long' | 'prose-too-deep' | 'prose-too-marked' | 'label-in-prose';
    readonly construct: string;
    readonly piece: string;
    readonly limit: number;
}
/** What our own checks add to zod's issues, as its `params`. */
export type Fault = {
    readonly code: 'unknown-group' | 'bad-date' | 'bad-due' | 'bad-number' | 'empty-value' | 'not-one-line';
} | {
    readonly code: 'no-sentence' | 'several-sentences' | 'text-and-points';
} | {
    readonly code: 'key-without-action';
    readonly key: string;
} | ProseFault;
/** What the schema of a record depends on: the workspace's words, and how prose is checked. */
export interface RecordTerms {
    readonly levels: readonly string[];
    readonly groups: readonly string[];
    readonly proseFaults: (text: string) => readonly ProseFault[];
}
type Check<T> = (context: z.core.ParsePayload<T>) => void;
/** Checks of a whole map are made even where a part of it is wrong, so that everything is said at once. */
export declare function checkOfMap<T>(check: Check<T>): z.core.$ZodCheck<T>;
export declare const notEmpty: Check<string>;
export declare const oneLine: Check<string>;
/** Notes are in no document; but the part that lost its label to them may be. */
export declare const noLevel: Check<string>;
export declare const existingDay: Check<string>;
export declare const dueDay: Check<string>;
export declare const agendaNumber: Check<string>;
export declare const meetingNumber: Check<string>;
/** A meeting as texts refer to it: the group, a low line, the number. */
export declare const MEETING_REFERENCE: RegExp;
export declare function knownGroup({ groups }: RecordTerms): Check<string>;
export declare function sane({ proseFaults }: RecordTerms): Check<string>;
type PointKeys = {
    [K in 'text' | 'decision' | 'action' | 'owner' | 'due']?: unknown;
};
export declare const oneSentence: Check<PointKeys>;
export declare const actionKeys: Check<PointKeys>;
export declare const textOrPoints: Check<{
    text?: unknown;
    points?: unknown;
}>;
export {};
