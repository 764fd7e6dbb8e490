import { type Finding, type RuleContext } from './finding.ts';
/** A next meeting is after this one. */
export declare function nextNotAfter({ reading, meeting, parsed }: RuleContext): readonly Finding[];
