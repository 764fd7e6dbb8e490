import { error, type Problem } from '../../base/problem.ts';
import { labelMistake, namesLevel } from '../../levels/label-in-text.ts';
import { traitsOf } from '../../problems/kinds.ts';
import { ONE_TEXT, recordKeyHolds } from '../../record/known-keys.ts';
import { keyInText, levelNamedIn } from './label-reading.ts';

/**
 * Problems of a record, none of which offers to make prose of a line that names a level. Such a line was most likely
 * meant as a label, so it becomes a separate problem without a repair.
 */
export function guardLabels(problems: readonly Problem[], names: readonly string[]): readonly Problem[] {
  return problems.map((problem) => {
    const wording = wordingWithoutColon(problem, names);
    if (wording) {
      const { start, end, level } = wording;
      const place = { ...problem.place, start, end };
      return error('level-in-line', place, { level, levels: names, wording: true }, problem.level);
    }
    const level = levelAt(problem, names);
    if (level !== undefined)
      return error('level-in-line', problem.place, { level, levels: names }, problem.level);
    const key = keyMadeProse(problem);
    return key === undefined ? problem : error('two-keys-on-line', problem.place, { key }, problem.level);
  });
}

function levelAt(problem: Problem, names: readonly string[]): string | undefined {
  const { code, facts } = problem;
  if (isOfWording(problem)) return undefined;
  if (code === 'unknown-key' && 'key' in facts) {
    return names.includes(facts.key) ? undefined : namesLevel(facts.key, names);
  }
  if (!traitsOf(code).makesProse || isInLabel(problem)) return undefined;
  if (problem.edits) return levelNamedIn(repairedStretch(problem), names);
  const line = lineAt(problem);
  return labelMistake(line, names) === undefined ? undefined : levelNamedIn(line, names);
}

/** Whether a problem is about the levels of a wording, which name its readers and are not labels. */
function isOfWording({ code, facts, place: { path } }: Problem): boolean {
  if (code === 'unknown-key') return 'part' in facts && facts.part === 'wording';
  return code === 'wrong-shape' && path.at(-1) === 'wording';
}

/** A line below “wording:”, up to the line of a problem, that begins with a level without a colon; and that level. */
function wordingWithoutColon({ code, place: { source, start } }: Problem, names: readonly string[]) {
  if (!traitsOf(code).makesProse) return undefined;
  const lines = source.text.split('\n');
  const last = source.text.slice(0, start).split('\n').length - 1;
  const first = lines
    .slice(0, last)
    .findLastIndex((line) => indentOf(line) < indentOf(lines[last] ?? '') && line.trim() !== '');
  if (!/^\s*(?:-\s+)?["']?wording["']?\s*:\s*$/.test(lines[first] ?? '')) return undefined;
  for (let at = first + 1; at <= last; at++) {
    const line = lines[at] ?? '';
    const level = names.find(
      (name) => line.trimStart().startsWith(`${name} `) && !line.trimStart().startsWith(`${name} :`),
    );
    if (level === undefined) continue;
    const from = lines.slice(0, at).join('\n').length + 1 + indentOf(line);
    return { level, start: from, end: from + line.trim().length };
  }
  return undefined;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** A key with its value that a repair, or the advice, would put below `>-` or into quotation marks. */
function keyMadeProse(problem: Problem): string | undefined {
  const { code, edits } = problem;
  if (!edits) return code === 'unquoted-colon' ? keyInText(lineAt(problem).replace(OWN_KEY, '')) : undefined;
  const wraps = edits.some(({ text }) => text.includes('>-') || text === '"');
  return wraps && traitsOf(code).makesProse ? keyInText(repairedStretch(problem)) : undefined;
}

/** The key at the beginning of a line, which is in its right place. */
const OWN_KEY = /^\s*(?:-\s+)*["']?[A-Za-z]+["']?[ \t]*:(?=\s)/;

/** Whether a problem is about the value of a label, which stays a label. */
function isInLabel({ place: { source, start, path } }: Problem): boolean {
  if (path.at(-1) === 'classification') return true;
  const before = source.text.slice(source.text.lastIndexOf('\n', start - 1) + 1, start);
  return /(?:^|[{,])[\s-]*["']?classification["']?\s*:[^,]*$/.test(before);
}

/** What a repair makes part of a text: what is between its quotation marks, or all of its lines. */
function repairedStretch({ code, edits = [], place: { source, end: last } }: Problem): string {
  const start = Math.min(...edits.map((edit) => edit.start));
  const end = Math.max(last, ...edits.map((edit) => edit.end));
  const isQuoted = edits.length > 1 && edits.every(({ text }) => text === '"');
  if (isQuoted) return source.text.slice(start, end);
  const newline = source.text.indexOf('\n', end);
  const stretch = source.text.slice(start, newline < 0 ? undefined : newline);
  return code === 'key-below-text' ? stretch.replace(OWN_LABEL, '') : stretch;
}

/** A label on a line of its own, which stays a label when the text above it gets its key. */
const OWN_LABEL = /^[ ]*classification:.*$/gm;
/** A label in braces beside a text with a mistake. */
const BESIDE = /[{,]\s*classification:[^,}]*/g;

/** Texts that documents print. */
const PRINTED = ONE_TEXT.filter((holds) => holds !== 'notes');

/** The line of a problem without its dashes, and without a key that belongs there. */
function lineAt({ place: { source, start } }: Problem): string {
  const { text } = source;
  const begin = text.lastIndexOf('\n', start - 1) + 1;
  const newline = text.indexOf('\n', start);
  const line = text.slice(begin, newline < 0 ? undefined : newline);
  const rest = line.replace(BESIDE, '').replace(/^[\s-]*/, '');
  const key = /^(\w+):\s+/.exec(rest);
  return recordKeyHolds(key?.[1], 'names', ...PRINTED) ? rest.slice(key?.[0].length) : rest;
}
