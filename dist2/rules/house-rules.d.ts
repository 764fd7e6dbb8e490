import type { Meeting } from '../model/meeting.ts';
import type { Level } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import type { Parsed } from '../model/tree.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Finding } from './finding.ts';
/**
 * What the house rules say of a meeting. Each rule looks at what the readers of one level read, for every level
 * that the meeting reaches; a problem has the lowest level of those who could find it. So nothing that a rule says
 * of a White text can depend on a text above White.
 */
export declare function houseRules(meeting: Meeting, parsed: Parsed, workspace: Workspace): readonly Problem[];
/** A finding becomes a problem, as serious as the workspace says; or nothing, if the rule is off. */
export declare function weighed({ code, place, facts }: Finding, level: Level, { rules }: Workspace): Problem | undefined;
/** The same finding for several readers has one key; two findings at one place have two. */
export declare function keyed(findings: readonly Finding[]): readonly (readonly [string, Finding])[];
