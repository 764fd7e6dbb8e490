import { type Finding, type RuleContext } from './finding.ts';
/** No action is due at its own meeting, or at an earlier one of the same group. */
export declare function dueAtPastMeeting({ reading, meeting, parsed }: RuleContext): readonly Finding[];
