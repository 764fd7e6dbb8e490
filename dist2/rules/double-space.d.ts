import { type Finding, type RuleContext } from './finding.ts';
/** Between two words of a line stands one space. */
export declare function doubleSpace({ reading, parsed }: RuleContext): readonly Finding[];
