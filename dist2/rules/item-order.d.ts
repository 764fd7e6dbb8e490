import { type Finding, type RuleContext } from './finding.ts';
/** The numbers of the items of one list rise. How far they rise is nobody's business: gaps are never mentioned. */
export declare function itemOrder({ reading, parsed }: RuleContext): readonly Finding[];
