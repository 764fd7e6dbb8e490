import type { Facts } from '../base/facts.ts';
import type { Code } from '../base/problem.ts';
import { ALLOWANCES } from './sentences/allowances.ts';
import { DOCUMENTS } from './sentences/documents.ts';
import type { Entry } from './sentences/entry.ts';
import { LEVELS } from './sentences/levels.ts';
import { PROSE } from './sentences/prose.ts';
import { READING } from './sentences/reading.ts';
import { RULES } from './sentences/rules.ts';
import { SHAPE } from './sentences/shape.ts';
import { SLIPS } from './sentences/slips.ts';
import { WRITING } from './sentences/writing.ts';
import { YAML } from './sentences/yaml.ts';

/** Every problem's sentences, written once. The type holds the list complete. */
export const SENTENCES: { readonly [C in Code]: Entry<Facts[C]> } = {
  ...READING,
  ...YAML,
  ...SHAPE,
  ...PROSE,
  ...LEVELS,
  ...DOCUMENTS,
  ...RULES,
  ...ALLOWANCES,
  ...WRITING,
  ...SLIPS,
};
