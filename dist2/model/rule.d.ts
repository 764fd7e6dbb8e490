import type { Severity } from './problem.ts';
import type { RulesFacts } from './rules-facts.ts';
/** The name of a house rule: what a workspace can change, and a comment can allow. */
export type RuleCode = keyof RulesFacts;
/** What a workspace can make of a house rule. */
export type RuleSetting = Severity | 'off';
export declare const RULE_SETTINGS: readonly RuleSetting[];
/** Every house rule, and how it counts where no `opsg.yaml` says otherwise. */
export declare const HOUSE_RULES: Readonly<Record<RuleCode, Severity>>;
/** The rules that look at several records at once; a run over one record cannot tell whether they hold. */
export declare const RULES_ACROSS_RECORDS: readonly RuleCode[];
/** The names of all house rules. */
export declare function ruleCodes(): readonly RuleCode[];
/** Whether a word is the name of a house rule. */
export declare function isRule(word: string): word is RuleCode;
/** Whether a word is the name of a rule about levels. */
export declare function isAboutLevels(word: string): boolean;
