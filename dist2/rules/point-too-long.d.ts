import { type Finding, type RuleContext } from './finding.ts';
/** A point has no more words than the workspace allows. */
export declare function pointTooLong({ reading, parsed, workspace }: RuleContext): readonly Finding[];
