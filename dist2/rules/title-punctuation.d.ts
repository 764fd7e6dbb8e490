import { type Finding, type RuleContext } from './finding.ts';
/** A title, and the label of a next meeting, ends without a colon or full stop: the template puts its own. */
export declare function titlePunctuation({ reading, parsed }: RuleContext): readonly Finding[];
