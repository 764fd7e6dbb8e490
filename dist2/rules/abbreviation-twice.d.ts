import { type Finding, type RuleContext } from './finding.ts';
/**
 * A record says once what a short form stands for. Where documents do that by themselves, at the first use of each
 * short form of the glossary, an author who does it later says it again.
 */
export declare function abbreviationTwice({ reading, parsed, workspace }: RuleContext): readonly Finding[];
