import { type Finding, type RuleContext } from './finding.ts';
/** No text, and no due date, names a meeting of the group that cannot be: number 0, or one years ahead. */
export declare function noSuchMeeting({ reading, meeting, parsed }: RuleContext): readonly Finding[];
