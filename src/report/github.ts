import type { Disclosure } from '../base/disclosure.ts';
import type { Severity } from '../base/problem.ts';
import { type Checked, findingsOf, type ReportFinding } from './finding.ts';
import { placeAsText } from './text.ts';

/**
 * GitHub shows so many annotations of a type for a step, and drops the rest without a word
 * (https://docs.github.com/en/rest/checks/runs, and https://github.com/orgs/community/discussions/26680).
 */
const SHOWN = 10;

/**
 * The outcome of a check as workflow commands, which GitHub shows beside the lines of a change
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands). Errors come first. Those
 * that GitHub will not show say their place in the log of the step, and a last notice announces them.
 */
export function githubReport({ problems }: Checked, disclosure: Disclosure): string {
  const findings = findingsOf(problems, disclosure);
  const ofSeverity = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted);
  const groups = [ofSeverity('error'), ofSeverity('warning')];
  const lines = groups.flatMap((group) => group.map((finding, i) => annotation(finding, i < SHOWN)));
  const unseen = groups.reduce((sum, group) => sum + Math.max(0, group.length - SHOWN), 0);
  return [...lines, ...(unseen > 0 ? [notice(unseen)] : [])].map((line) => `${line}\n`).join('');
}

function annotation(finding: ReportFinding, isShown: boolean): string {
  const { code, severity, part, message, why, fix } = finding;
  const sentence = part === undefined ? message : `${part}: ${message}`;
  const said = [
    isShown ? sentence : `${placeAsText(finding)}: ${sentence}`,
    ...(why === undefined ? [] : [`Why: ${why}`]),
    `Fix: ${fix}`,
  ];
  return command(severity, { ...positionOf(finding), title: code }, said.join('\n'));
}

/** Columns count only if the finding is on one line. */
function positionOf({ file, span }: ReportFinding): Readonly<Record<string, string>> {
  if (!span) return { file };
  const lines = { file, line: String(span.line), endLine: String(span.endLine) };
  return span.line === span.endLine
    ? { ...lines, col: String(span.column), endColumn: String(span.endColumn) }
    : lines;
}

function notice(unseen: number): string {
  const what = unseen === 1 ? '1 more problem' : `${unseen} more problems`;
  return command(
    'notice',
    { title: `${what} in the log` },
    `GitHub shows ${SHOWN} errors and ${SHOWN} warnings of a step. ${what}: open the log of this step, or run opsg validate.`,
  );
}

function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const said = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::${name} ${said.join(',')}::${data(message)}`;
}

/** What a message escapes (https://github.com/actions/toolkit, packages/core/src/command.ts). */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
