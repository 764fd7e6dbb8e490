import { type Finding, type RuleContext } from './finding.ts';
/**
 * Where a record says what a short form stands for, it does so the first time. Titles may use it before. What the
 * record nowhere expands is known to its readers, or stands in the glossary.
 */
export declare function abbreviationLate({ reading, parsed, workspace }: RuleContext): readonly Finding[];
