import type { Meeting } from './meeting.ts';
import { type Level } from './policy.ts';
import { type Result } from './problem.ts';
import type { Workspace } from './workspace.ts';
/** The word for every level that a record's parts reach, one document each. */
export declare const ALL_AUDIENCES = "all";
/** The audiences that a meeting is wanted for: one by its name, all that it reaches, or, unsaid, the public. */
export declare function audiencesFor(meeting: Meeting, workspace: Pick<Workspace, 'policy' | 'abbreviations'>, wanted?: string): Result<readonly Level[]>;
