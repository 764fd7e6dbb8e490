import type { Facts } from '../base/facts.ts';
import type { Code } from '../base/problem.ts';
import type { Kind } from '../problems/kind.ts';
import { PROBLEM_KINDS } from '../problems/kinds.ts';
import { RULES } from '../rules/rules.ts';

/** Every kind of problem, the house rules among them. The type holds the list complete. */
export const KINDS: { readonly [C in Code]: Kind<Facts[C]> } = { ...PROBLEM_KINDS, ...RULES };
