import type { Meeting } from '../model/meeting.ts';
import { type Result } from '../model/problem.ts';
import { type Parsed } from '../model/tree.ts';
import type { Workspace } from '../model/workspace.ts';
/**
 * The tree of a record becomes a meeting: every short form written out, every level decided. Or every problem
 * that it has: those of its shape, its prose and its labels together; the rules that need a whole meeting after.
 */
export declare function validate(parsed: Parsed, workspace: Workspace): Result<Meeting>;
