import { type Finding, type RuleContext } from './finding.ts';
/** The text that everyone may read names nobody beside an e-mail address. */
export declare function personalData({ reading, parsed }: RuleContext): readonly Finding[];
