import { type Finding, type RuleContext } from './finding.ts';
/**
 * No two items have the same number. The parts of different items may both be counted from 1; only a number in
 * several steps, such as 8.1, says by itself where it belongs.
 */
export declare function duplicateNumber({ reading, parsed }: RuleContext): readonly Finding[];
