import type { Severity } from '../base/problem.ts';
import type { AllowedCode, RuleCode, RuleSetting } from '../record/rule.ts';
import type { Workspace } from '../record/workspace.ts';
import * as REGISTRY from './registry.ts';

type Registry = typeof REGISTRY;
type RulesByCode = { readonly [Name in keyof Registry as Registry[Name]['code']]: Registry[Name] };

const BY_CODE = Object.values(REGISTRY).sort((a, b) => (a.code < b.code ? -1 : 1));

/** Every house rule by its code, in alphabetical order. */
export const RULES = Object.fromEntries(BY_CODE.map((rule) => [rule.code, rule])) as RulesByCode; // fromEntries forgets the names of the keys

/** The rules about one record. */
export const RULES_OF_RECORD = BY_CODE.flatMap((rule) => ('check' in rule ? [rule] : []));

/** The rules that look at several records at once. */
export const RULES_ACROSS_RECORDS = BY_CODE.flatMap((rule) => ('compare' in rule ? [rule] : []));

/** The rules that depend on the day of the run. */
export const RULES_OF_TODAY = BY_CODE.flatMap((rule) => ('judge' in rule ? [rule] : []));

/** The codes of all house rules. */
export const RULE_CODES: readonly RuleCode[] = BY_CODE.map(({ code }) => code);

/** Whether a word is the code of a house rule. */
export function isRule(word: string): word is RuleCode {
  return Object.hasOwn(RULES, word);
}

/** How a rule counts in a workspace. */
export function settingOf(code: RuleCode, { rules }: Pick<Workspace, 'rules'>): RuleSetting {
  const { severity, isOff = false }: { readonly severity: Severity; readonly isOff?: boolean } = RULES[code];
  return rules.get(code) ?? (isOff ? 'off' : severity);
}

/** Whether a comment may allow what has this code. */
export function mayBeAllowed(word: string): word is AllowedCode {
  return word === 'label-in-prose' || isRule(word);
}
