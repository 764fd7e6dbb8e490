import type { Meeting } from '../model/meeting.ts';
import { type Problem } from '../model/problem.ts';
import type { Parsed } from '../model/tree.ts';
import type { Workspace } from '../model/workspace.ts';
/**
 * No text says how the document is classified: opsg puts that statement above every document, and a second one
 * would be wrong as soon as the document is made for other readers.
 */
export declare function statementInText(meeting: Meeting, parsed: Parsed, workspace: Workspace): readonly Problem[];
