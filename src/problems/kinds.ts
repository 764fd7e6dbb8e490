import type { Facts } from '../base/facts.ts';
import type { Code } from '../base/problem.ts';
import type { RulesFacts } from '../base/rules-facts.ts';
import { ACTIONS } from './actions.ts';
import { ALLOWANCES } from './allowances.ts';
import { ATTENDANCE } from './attendance.ts';
import { COLUMNS } from './columns.ts';
import { DOCUMENTS } from './documents.ts';
import type { Kind, Traits } from './kind.ts';
import { LABELS } from './labels.ts';
import { MISTAKES } from './mistakes.ts';
import { PROSE } from './prose.ts';
import { READING } from './reading.ts';
import { SETTINGS } from './settings.ts';
import { SHAPE } from './shape.ts';
import { WITHHELD } from './withheld.ts';
import { WRITING } from './writing.ts';
import { YAML } from './yaml.ts';

/** Every kind of problem that is not a house rule. The type requires all of them. */
export const PROBLEM_KINDS: { readonly [C in Exclude<Code, keyof RulesFacts>]: Kind<Facts[C]> } = {
  ...READING,
  ...YAML,
  ...SHAPE,
  ...ATTENDANCE,
  ...ACTIONS,
  ...SETTINGS,
  ...PROSE,
  ...LABELS,
  ...WITHHELD,
  ...DOCUMENTS,
  ...ALLOWANCES,
  ...WRITING,
  ...MISTAKES,
  ...COLUMNS,
};

/** The house rules with a repair, which `yaml/fix` has. */
const TRAITS_OF_RULES: { readonly [C in keyof RulesFacts]?: Traits } = {
  'action-without-id': { replacesValue: true },
  'number-in-title': { replacesValue: true, makesProse: true },
};

const TRAITS: { readonly [C in Code]?: Traits } = { ...TRAITS_OF_RULES, ...PROBLEM_KINDS };

/** What follows from a problem with this code, beside how it counts. */
export function traitsOf(code: Code): Traits {
  return TRAITS[code] ?? {};
}

/** Whether a word is the code of a problem about levels: no `opsg.yaml` can change how that counts. */
export function isAboutLevels(word: string): boolean {
  return Object.hasOwn(LABELS, word) || Object.hasOwn(WITHHELD, word);
}

/** Whether some problems with this code can be repaired. It says nothing of a text that the code does not say. */
export function isEverFixable(code: Code): boolean {
  const { replacesValue = false, makesProse = false } = traitsOf(code);
  const isOfText = [READING, YAML, LABELS, MISTAKES, COLUMNS].some((family) => Object.hasOwn(family, code));
  return replacesValue || makesProse || isOfText;
}
