import { type Finding, type RuleContext } from './finding.ts';
/** No point refers to its own meeting by its reference: another meeting was meant. */
export declare function refersToItself({ reading, meeting, parsed }: RuleContext): readonly Finding[];
