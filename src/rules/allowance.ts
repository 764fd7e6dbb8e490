import { pattern } from '../base/pattern.ts';
import { error, type Problem } from '../base/problem.ts';
import { type Place, pieceWithin, positionAt } from '../base/source.ts';
import { nearestWord } from '../base/spelling.ts';
import { nearestNode, type Parsed } from '../base/tree.ts';
import { isAboutLevels } from '../problems/kinds.ts';
import type { AllowedCode } from '../record/rule.ts';
import type { Workspace } from '../record/workspace.ts';
import { isRule, mayBeAllowed, RULE_CODES, RULES, settingOf } from './rules.ts';

/** A comment by which an author allows what a rule would report, for a reason, at one line. */
export interface Allowance {
  readonly place: Place;
  readonly code: AllowedCode;
  readonly reason: string;
  /** The line that it is about: its own; for a comment alone on its line, the next that is not a comment. */
  readonly line: number;
}

/** What the comments of a record allow, and what is wrong with those that allow nothing. */
export interface Allowances {
  readonly allowances: readonly Allowance[];
  readonly problems: readonly Problem[];
}

const MARK = pattern(String.raw`^#+\s*opsg:\s*(\p{L}+)`);
const ALLOWANCE = /^#+\s*opsg:\s*allow\s+([^\s,;]+)(?:\s+because\s+(\S.*))?/u;
/** Words with which authors may try to say “allow”. */
const MEANT = ['allow', 'allows', 'allowed', 'ignore', 'disable', 'suppress', 'permit', 'skip'];

/** Comments become allowances. A comment that does not begin with `# opsg: allow`, or nearly so, is only a comment. */
export function readAllowances(comments: readonly Place[]): Allowances {
  const read = comments.flatMap((place) => readAllowance(place) ?? []);
  return {
    allowances: read.filter((one) => 'line' in one),
    problems: read.filter((one) => 'facts' in one),
  };
}

function readAllowance(place: Place): Allowance | Problem | undefined {
  const comment = place.source.text.slice(place.start, place.end).trimEnd();
  const [, verb = ''] = MARK(comment).exec(comment) ?? [];
  if (nearestWord(verb, MEANT) === undefined) return undefined;
  const [, code, reason] = ALLOWANCE.exec(comment) ?? [];
  if (code === undefined) return error('allowance-unclear', place, {});
  const at = pieceWithin(place, code);
  if (!mayBeAllowed(code) && isAboutLevels(code)) return error('rule-is-fixed', at, { code });
  if (!mayBeAllowed(code))
    return error('unknown-rule', at, { given: code, near: nearestWord(code, RULE_CODES) });
  if (reason === undefined) return error('allowance-without-reason', place, { code });
  return { place, code, reason, line: lineMeant(place) };
}

function lineMeant({ source: { text }, start }: Place): number {
  const { line, column } = positionAt(text, start);
  const lines = text.split('\n');
  const isAlone = lines[line - 1]?.slice(0, column - 1).trim() === '';
  if (!isAlone) return line;
  const below = lines.slice(line).findIndex((other) => /^\s*[^\s#]/.test(other));
  return below < 0 ? line : line + 1 + below;
}

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
  workspace: Workspace,
): readonly Problem[] {
  return allowances
    .filter(({ code }) => !isRule(code) || (settingOf(code, workspace) !== 'off' && 'check' in RULES[code]))
    .filter((one) => !problems.some((problem) => isAllowedBy(one, problem, parsed)))
    .map(({ place, code }) => ({
      code: 'unused-allowance',
      severity: 'warning',
      place,
      facts: { code },
    }));
}
