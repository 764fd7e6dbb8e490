import { type Finding, type RuleContext } from './finding.ts';
/** No title begins with the number of its item: the document puts that before the title, and would print it twice. */
export declare function numberInTitle({ reading, parsed }: RuleContext): readonly Finding[];
