import type { Severity } from '../base/problem.ts';
import type { RulesFacts } from '../base/rules-facts.ts';

/** The name of a house rule: what a workspace can change, and a comment can allow. */
export type RuleCode = keyof RulesFacts;

/** What a comment can allow: the house rules, and a label in a text, which may be a traffic light. */
export type AllowedCode = RuleCode | 'label-in-prose';

/** What a workspace can make of a house rule. */
export type RuleSetting = Severity | 'off';

export const RULE_SETTINGS: readonly RuleSetting[] = ['error', 'warning', 'off'];

/** Every house rule, and how it counts where no `opsg.yaml` says otherwise. */
export const HOUSE_RULES: Readonly<Record<RuleCode, Severity>> = {
  'next-not-after': 'error',
  'next-far-away': 'warning',
  'due-before-meeting': 'error',
  'due-at-past-meeting': 'error',
  'duplicate-number': 'error',
  'number-in-title': 'error',
  'item-order': 'warning',
  'refers-to-itself': 'error',
  'no-such-meeting': 'warning',
  'bad-reference': 'error',
  'abbreviation-late': 'warning',
  'abbreviation-twice': 'warning',
  'personal-data': 'warning',
  'action-without-owner': 'warning',
  'empty-item': 'warning',
  'empty-record': 'warning',
  'point-too-long': 'warning',
  'singular-and-plural': 'warning',
  'doubled-words': 'warning',
  'double-space': 'warning',
  'marked-in-word': 'warning',
  'title-punctuation': 'warning',
  'mixed-quotes': 'warning',
  'character-not-in-pdf': 'error',
  'duplicate-meeting': 'error',
  'date-out-of-sequence': 'warning',
  'next-contradicted': 'warning',
};

/** The rules that look at several records at once; a run over one record cannot tell whether they hold. */
export const RULES_ACROSS_RECORDS: readonly RuleCode[] = [
  'duplicate-meeting',
  'date-out-of-sequence',
  'next-contradicted',
];

/** The names of all house rules. */
export function ruleCodes(): readonly RuleCode[] {
  return Object.keys(HOUSE_RULES).filter(isRule);
}

/** Whether a word is the name of a house rule. */
export function isRule(word: string): word is RuleCode {
  return Object.hasOwn(HOUSE_RULES, word);
}

/** Whether a comment may allow what has this name. */
export function mayBeAllowed(word: string): word is AllowedCode {
  return word === 'label-in-prose' || isRule(word);
}
