import { commandLine } from '../base/command-line.ts';
import type { Disclosure } from '../base/disclosure.ts';
import type { Problem } from '../base/problem.ts';
import { STANDARD_INPUT } from '../record/record-file.ts';
import { visible, widthOf } from './cells.ts';
import { excerpt } from './excerpt.ts';
import { type Checked, findingsOf, type ReportFinding } from './finding.ts';
import { linked, PLAIN, painted, type TextLook } from './look.ts';

/** A paragraph as lines of limited width. Lines after the first are indented; a long word has its own line. */
export function paragraph(
  text: string,
  columns: number | undefined,
  indent: number,
  hang: number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let taken = 0;
  for (const word of text.split(' ')) {
    const room = (columns ?? Number.POSITIVE_INFINITY) - (lines.length === 0 ? indent : hang);
    const width = widthOf(word);
    const isFirst = line === '';
    if (!isFirst && taken + 1 + width > room) {
      lines.push(line);
      [line, taken] = [word, width];
    } else [line, taken] = isFirst ? [word, width] : [`${line} ${word}`, taken + 1 + width];
  }
  return [...lines, line].map((words, i) => ' '.repeat(i === 0 ? indent : hang) + words);
}

/** Problems as text for a person: for each the place, the sentence, the line with a caret, why, and the fix. */
export function problemsAsText(
  problems: readonly Problem[],
  disclosure: Disclosure,
  look: TextLook = PLAIN,
): string {
  return findingsOf(problems, disclosure)
    .map((finding) => `${findingAsText(finding, look)}\n`)
    .join('\n');
}

/** The report for a person, as a file. */
export function textReport({ problems }: Checked, disclosure: Disclosure): string {
  return problemsAsText(problems, disclosure, { hasColour: false, columns: 80 });
}

/** A finding as a block of lines. */
export function findingAsText(finding: ReportFinding, look: TextLook = PLAIN): string {
  const { code, severity, part, message, why, fix, fixable, quotable } = finding;
  const sentence = part === undefined ? message : `${part}: ${message}`;
  return [
    `${whereabouts(finding, look)}  ${painted(severity, severity, look)}  ${painted(code, 'dim', look)}`,
    ...paragraph(oneLine(sentence), look.columns, 2, 4),
    ...(quotable ? excerpt(quotable, look) : []),
    ...(why === undefined ? [] : labelled('Why:', why, look)),
    ...labelled('Fix:', fixable ? `${fix} ${repairedBy(finding)}` : fix, look),
  ].join('\n');
}

/** The command that repairs a finding, ready for a shell; standard input can be repaired only as a file. */
function repairedBy({ file }: ReportFinding): string {
  return `\`${commandLine('validate', ['--fix', file === STANDARD_INPUT ? 'FILE' : file])}\` can correct this one.`;
}

/** The place of a finding as tools and people write it: `file:line:column`. */
export function placeAsText({ file, span }: ReportFinding): string {
  return span ? `${file}:${span.line}:${span.column}` : file;
}

function whereabouts(finding: ReportFinding, look: TextLook): string {
  const place = painted(visible(placeAsText(finding)), 'strong', look);
  return linked(place, look.linkTo?.(finding.file));
}

function labelled(label: string, sentence: string, look: TextLook): readonly string[] {
  const [first = '', ...others] = paragraph(`${label} ${oneLine(sentence)}`, look.columns, 2, 7);
  return [first.replace(label, painted(label, 'label', look)), ...others];
}

/** A sentence that quotes several lines becomes one line, and nothing in it controls a terminal. */
function oneLine(sentence: string): string {
  return visible(sentence.replace(/(?<!\s)\s*[\r\n]\s*/g, ' '));
}
