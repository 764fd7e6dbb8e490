import { type Finding, type RuleContext } from './finding.ts';
/** No word stands twice in a row. */
export declare function doubledWords({ reading, parsed }: RuleContext): readonly Finding[];
