import type { Disclosure } from '../model/disclosure.ts';
import type { Code, Problem } from '../model/problem.ts';
import { pathInWords, positionAt } from '../model/source.ts';
import type { Entry } from './sentences/entry.ts';
import { SENTENCES } from './sentences.ts';

/** Problems as text for a person: for each the place, the sentence, the line with a caret, why, and the fix. */
export function problemsAsText(problems: readonly Problem[], disclosure: Disclosure): string {
  return problems.map((problem) => `${problemAsText(problem, disclosure)}\n`).join('\n');
}

function problemAsText<C extends Code>(problem: Problem<C>, disclosure: Disclosure): string {
  const { code, facts, severity } = problem;
  const entry: Entry<Problem<C>['facts']> = SENTENCES[code];
  const isOpen = mayQuote(problem, disclosure);
  const lines = [
    `${whereabouts(problem)}  ${severity}  ${code}`,
    `  ${isOpen ? withPath(problem, entry.say(facts)) : entry.plain}`,
    ...(isOpen && disclosure.upToRank === undefined ? excerpt(problem) : []),
    ...(entry.why ? [`  Why: ${entry.why}`] : []),
    `  Fix: ${(isOpen && entry.advise?.(facts)) || entry.fix}`,
  ];
  return lines.join('\n');
}

/** A text may be quoted if its level is known and not above the disclosure. */
function mayQuote({ level }: Problem, { upToRank }: Disclosure): boolean {
  return upToRank === undefined || (level !== undefined && level.rank <= upToRank);
}

function whereabouts({ place: { source, start } }: Problem): string {
  if (source.text === '') return source.file;
  const { line, column } = positionAt(source.text, start);
  return `${source.file}:${line}:${column}`;
}

function withPath({ place }: Problem, sentence: string): string {
  const path = pathInWords(place.path);
  return path === '' ? sentence : `${path}: ${sentence}`;
}

/** The line before, the line itself, and a caret under the exact characters. */
function excerpt({ place: { source, start, end } }: Problem): readonly string[] {
  if (source.text === '') return [];
  const lines = source.text.split('\n').map((line) => line.replace(/\r$/, ''));
  const { line, column } = positionAt(source.text, start);
  const own = lines[line - 1] ?? '';
  const before = lines[line - 2];
  const width = String(line).length;
  const caret = '^'.repeat(Math.max(1, Math.min(end - start, own.length - column + 1)));
  return [
    ...(before === undefined ? [] : [`  ${String(line - 1).padStart(width + 1)} | ${before}`]),
    `  ${String(line).padStart(width + 1)} | ${own}`,
    `  ${' '.repeat(width + 1)} | ${own.slice(0, column - 1).replace(/[^\t]/g, ' ')}${caret}`,
  ];
}
