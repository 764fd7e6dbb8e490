import { type Finding, type RuleContext } from './finding.ts';
/** No action is due on a day before its meeting. */
export declare function dueBeforeMeeting({ reading, meeting, parsed }: RuleContext): readonly Finding[];
