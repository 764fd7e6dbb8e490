import { type Finding, type RuleContext } from './finding.ts';
/** A record has straight quotation marks and apostrophes, or curly ones. The rarer kind is reported, once a text. */
export declare function mixedQuotes({ reading, parsed }: RuleContext): readonly Finding[];
