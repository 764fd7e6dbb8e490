import type { Abbreviations } from './glossary.ts';
import type { Meeting } from './meeting.ts';
import { type Level } from './policy.ts';
import type { Path } from './source.ts';
/** A text that an audience may not read, and where it stands in the record. */
export interface WithheldText {
    readonly at: Path;
    readonly level: Level;
    readonly text: string;
    /** The level of the wording that the audience reads instead, if there is one. */
    readonly instead?: Level;
}
/**
 * Every text of a meeting that is above an audience, and the notes, which are for no document. It looks at the
 * meeting alone and asks nothing of `redact`: it is the second opinion that `inspect` works from.
 */
export declare function withheldTexts(meeting: Meeting, audience: Level, highest: Level): readonly WithheldText[];
/** The texts of a workspace that are above an audience, and that a document could have said of its own accord. */
export declare function withheldByWorkspace(workspace: WorkspaceTexts, audience: Level): readonly WithheldText[];
/** Those that it may say. Neither these nor the others are asked of `redact`. */
export declare function readableByWorkspace(workspace: WorkspaceTexts, audience: Level): readonly string[];
/**
 * Every text of a meeting that an audience may read: first what a document shows, one after the other as there, since
 * words that end one part and begin the next are known, too; then the rest, and the day of the meeting. It, too, asks
 * nothing of `redact`: what slipped through there must not pass for something that these readers know anyway.
 */
export declare function readableTexts(meeting: Meeting, audience: Level): readonly string[];
/** A meeting of which only that is left which every one of its readers knows. */
export declare function withoutTexts({ group, number, date, level }: Meeting): Meeting;
/** What a workspace has to say of a meeting, all of it with labels. */
export interface WorkspaceTexts {
    readonly meeting: Pick<Meeting, 'group' | 'number' | 'date'>;
    readonly workspace: {
        readonly abbreviations: Abbreviations;
    };
}
