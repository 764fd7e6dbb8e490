import type { Problem } from '../base/problem.ts';
import { positionAt } from '../base/source.ts';
import { nearestNode, type Parsed } from '../base/tree.ts';
import type { Workspace } from '../record/workspace.ts';
import type { Allowance } from './allowance.ts';
import { isRule, RULES } from './rules.ts';

/** Whether an allowance is about a problem: of its code, on its line, or in a text that begins on its line. */
export function isAllowedBy({ code, line }: Allowance, problem: Problem, { source, root }: Parsed): boolean {
  if (problem.code !== code || problem.place.source !== source) return false;
  const starts = [problem.place.start, nearestNode(root, problem.place.path).start];
  return starts.some((start) => positionAt(source.text, start).line === line);
}

/** The problems that no allowance is about. */
export function notAllowed(
  problems: readonly Problem[],
  allowances: readonly Allowance[],
  parsed: Parsed,
): readonly Problem[] {
  return problems.filter((problem) => !allowances.some((one) => isAllowedBy(one, problem, parsed)));
}

/** Allowances of something that is not there. A rule that is off, or that needs other records, cannot tell. */
export function unusedAllowances(
  problems: readonly Problem[],
  allowances: readonly Allowance[],
  parsed: Parsed,
  { rules }: Workspace,
): readonly Problem[] {
  return allowances
    .filter(({ code }) => !isRule(code) || (rules.get(code) !== 'off' && 'check' in RULES[code]))
    .filter((one) => !problems.some((problem) => isAllowedBy(one, problem, parsed)))
    .map(({ place, code }) => ({
      code: 'unused-allowance',
      severity: 'warning',
      place,
      facts: { code },
    }));
}
