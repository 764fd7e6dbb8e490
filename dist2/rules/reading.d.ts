import type { Meeting, NextMeeting, Point } from '../model/meeting.ts';
import { type Level } from '../model/policy.ts';
import type { Path } from '../model/source.ts';
/** What readers of one level read of a meeting, each text with the place in the record that it comes from. */
export interface Reading {
    readonly level: Level;
    readonly title?: ReadText;
    readonly introduction?: ReadText;
    /** All items and the parts of items, in the order in which they are read. */
    readonly items: readonly ReadItem[];
    readonly next: readonly NextMeeting[];
}
export interface ReadText {
    readonly at: Path;
    readonly level: Level;
    /** What is read, without mark-up. */
    readonly words: string;
    /** The same without what is marked as code, which is quoted and not said. */
    readonly said: string;
    /** The addresses behind its links. */
    readonly links: readonly string[];
}
export interface ReadItem {
    readonly at: Path;
    /** The item of which it is a part; absent: it stands on the agenda itself. */
    readonly parent?: Path;
    readonly number?: string;
    readonly title: ReadText;
    readonly presenters: readonly ReadText[];
    readonly points: readonly ReadPoint[];
    readonly hasParts: boolean;
}
export interface ReadPoint {
    readonly at: Path;
    readonly kind: Point['kind'];
    readonly text: ReadText;
    readonly owners: readonly ReadText[];
    readonly due?: Point['due'];
}
/**
 * A meeting as readers of a level read it: the same choice as `redact` makes. Rules look at this alone, so that
 * what they say of it cannot depend on what is withheld from these readers.
 */
export declare function readingFor(meeting: Meeting, level: Level): Reading;
/** The sentences of a reading: its introduction and its points. */
export declare function sentencesOf({ introduction, items }: Reading): readonly ReadText[];
/** The titles of a reading, and the labels of its next meetings. */
export declare function titlesOf({ title, items, next }: Reading): readonly ReadText[];
/** Every text of a reading, in the order in which it is read. */
export declare const textsOf: (of: Reading) => readonly ReadText[];
