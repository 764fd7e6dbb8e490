import { type Finding, type RuleContext } from './finding.ts';
/** A next meeting is within a year: further away, the year is most likely a slip. */
export declare function nextFarAway({ reading, meeting, parsed }: RuleContext): readonly Finding[];
