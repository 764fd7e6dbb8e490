import { type Finding, type RuleContext } from './finding.ts';
/** Something stands under every title, for all who read the title. */
export declare function emptyItem({ reading, parsed }: RuleContext): readonly Finding[];
