import type { Meeting } from '../model/meeting.ts';
import { type Problem } from '../model/problem.ts';
import { type Parsed } from '../model/tree.ts';
/**
 * No text refers to an item that its readers may not know of: by number (“item 15”, `OPSG_28-15`) or by title. The
 * reference would tell them that the item exists, and what it is about.
 */
export declare function referencesStayBelow(meeting: Meeting, parsed: Parsed): readonly Problem[];
