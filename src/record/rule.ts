import type { Severity } from '../base/problem.ts';
import type { RulesFacts } from '../base/rules-facts.ts';

/** The name of a house rule: what a workspace can change, and a comment can allow. */
export type RuleCode = keyof RulesFacts;

/** What a comment can allow: the house rules, and a label in a text, which may be a traffic light. */
export type AllowedCode = RuleCode | 'label-in-prose';

/** What a workspace can make of a house rule. */
export type RuleSetting = Severity | 'off';

export const RULE_SETTINGS: readonly RuleSetting[] = ['error', 'warning', 'off'];
