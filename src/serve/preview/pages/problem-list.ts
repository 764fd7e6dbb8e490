import type { Problem } from '../../../base/problem.ts';
import { findingsOf, type ReportFinding } from '../../../report/finding.ts';
import { placeAsText } from '../../../report/text.ts';
import { editorLink } from '../editor-link.ts';
import { type PageFrame, text } from './layout.ts';

/** How many errors and warnings there are, in words. */
export function tally(problems: readonly Pick<Problem, 'severity'>[]): string {
  const warnings = problems.filter(({ severity }) => severity === 'warning').length;
  const errors = problems.length - warnings;
  const parts = [counted(errors, 'error'), counted(warnings, 'warning')].filter((each) => each !== '');
  return parts.join(', ') || 'No problems';
}

function counted(number: number, noun: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Problems as `opsg validate` says them, each with a link that opens the editor at its place. */
export function problemList(problems: readonly Problem[], frame: PageFrame): string {
  const items = findingsOf(problems, {}).map((finding) => problemEntry(finding, frame));
  return `<ol class="problems" tabindex="0">\n${items.join('\n')}\n</ol>`;
}

function problemEntry(finding: ReportFinding, frame: PageFrame): string {
  const { severity, code, part, message, why, fix, fixable } = finding;
  const sentence = part === undefined ? message : `${part}: ${message}`;
  const repair = fixable ? ` <code>opsg validate --fix</code> can correct this one.` : '';
  return `<li class="${severity}">
<p class="where">${placeLink(finding, frame)} <strong>${severity}</strong> <code>${text(code)}</code></p>
<p class="says">${text(sentence)}</p>
${why === undefined ? '' : `<p>Why: ${text(why)}</p>\n`}<p>Fix: ${text(fix)}${repair}</p>
</li>`;
}

function placeLink(finding: ReportFinding, { editor, workingFolder }: PageFrame): string {
  const { file, span } = finding;
  const href = editorLink(editor, { file, line: span?.line ?? 1, column: span?.column ?? 1 }, workingFolder);
  const place = text(placeAsText(finding));
  return href === undefined ? place : `<a href="${text(href)}">${place}</a>`;
}
