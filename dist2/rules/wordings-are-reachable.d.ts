import type { Meeting } from '../model/meeting.ts';
import { type Problem } from '../model/problem.ts';
import { type Parsed } from '../model/tree.ts';
/**
 * An alternative wording is for readers below the part's own level, and they must be able to reach it: White
 * words inside an item whose title is Amber, and has no White wording, would never be printed.
 */
export declare function wordingsAreReachable(meeting: Meeting, parsed: Parsed): readonly Problem[];
