import type { Facts } from '../base/facts.ts';
import type { Code } from '../base/problem.ts';
import { ALLOWANCES } from './allowances.ts';
import { COLUMNS } from './columns.ts';
import { DOCUMENTS } from './documents.ts';
import type { Kind, Traits } from './kind.ts';
import { LABELS } from './labels.ts';
import { MISTAKES } from './mistakes.ts';
import { PROSE } from './prose.ts';
import { READING } from './reading.ts';
import { RULES } from './rules.ts';
import { RULES_OF_WORDING } from './rules-of-wording.ts';
import { SETTINGS } from './settings.ts';
import { SHAPE } from './shape.ts';
import { WITHHELD } from './withheld.ts';
import { WRITING } from './writing.ts';
import { YAML } from './yaml.ts';

/** Every kind of problem. The type holds the list complete. */
export const KINDS: { readonly [C in Code]: Kind<Facts[C]> } = {
  ...READING,
  ...YAML,
  ...SHAPE,
  ...SETTINGS,
  ...PROSE,
  ...LABELS,
  ...WITHHELD,
  ...DOCUMENTS,
  ...RULES,
  ...RULES_OF_WORDING,
  ...ALLOWANCES,
  ...WRITING,
  ...MISTAKES,
  ...COLUMNS,
};

/** What follows from a problem with this code. */
export function traitsOf(code: Code): Traits {
  return KINDS[code];
}

/** Whether a word is the code of a problem about levels: no `opsg.yaml` can change how that counts. */
export function isAboutLevels(word: string): boolean {
  return Object.hasOwn(LABELS, word) || Object.hasOwn(WITHHELD, word);
}
