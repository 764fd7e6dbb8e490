import type { Disclosure } from '../base/disclosure.ts';
import type { Facts } from '../base/facts.ts';
import { once } from '../base/once.ts';
import { type Code, isFixable, type Problem, type Severity } from '../base/problem.ts';
import {
  type Path,
  type Place,
  type Position,
  pathAsKeys,
  pathInWords,
  type Source,
} from '../base/source.ts';
import type { Kind } from '../problems/kind.ts';
import { PROBLEM_KINDS, traitsOf } from '../problems/kinds.ts';
import { RULES } from '../rules/rules.ts';

/** Every kind of problem, the house rules among them. The type holds the list complete. */
export const KINDS: { readonly [C in Code]: Kind<Facts[C]> } = { ...PROBLEM_KINDS, ...RULES };

/**
 * A name for each finding that stays the same while lines move: its code, its file, and which of that code in that
 * file it is. It holds nothing of the author's text, not even as a hash, which could be guessed.
 */
export function fingerprints(findings: readonly ReportFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ code, file }) => {
    const name = `${code}:${file}`;
    const ordinal = (seen.get(name) ?? 0) + 1;
    seen.set(name, ordinal);
    return `${name}:${ordinal}`;
  });
}

/** The lines of a source, each without its line end, and the offsets at which they begin. */
interface LineIndex {
  readonly lines: readonly string[];
  readonly starts: readonly number[];
}

/** A source becomes its lines, once: a file can have as many problems as characters. */
export const lineIndex = once((source: Source): LineIndex => {
  const starts: number[] = [];
  const lines = source.text.split('\n');
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  return { lines: lines.map((line) => line.replace(/\r$/, '')), starts };
});

/** An offset becomes a line and a column, as `positionAt` counts them, by halving the lines in question. */
export function positionIn(source: Source, offset: number): Position {
  const { starts } = lineIndex(source);
  const within = Math.min(offset, source.text.length);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= within) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: within - (starts[low] ?? 0) + 1 };
}

/** From which character up to which, lines and columns counted from 1; the end is the first that is not meant. */
export interface LineSpan {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A problem in words, with no more of the author's text than may be disclosed. Every report is made of these. */
export interface ReportFinding {
  readonly code: Code;
  readonly severity: Severity;
  readonly file: string;
  /** Absent where the file as a whole is meant. */
  readonly span?: LineSpan;
  /** The way to the part, such as `items[3].title`; it holds keys of the author's. */
  readonly path?: string;
  /** The same for people: `4th item, title`. */
  readonly part?: string;
  readonly message: string;
  readonly why?: string;
  readonly fix: string;
  readonly fixable: boolean;
  /** Where the lines of the author's may be quoted. */
  readonly quotable?: Place;
}

/** What a run looked at and found, and which version of the program did. */
export interface Checked {
  /** Each file that was looked at, as the user would say it. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
  readonly version: string;
}

/** The outcome of a check becomes the text of a report. */
export type Report = (checked: Checked, disclosure: Disclosure) => string;

/** Problems become findings, those of a file together and in the order of their places. */
export function findingsOf(problems: readonly Problem[], disclosure: Disclosure): readonly ReportFinding[] {
  const files = [...new Set(problems.map(({ place }) => place.source.file))];
  const rank = new Map(files.map((file, i) => [file, i]));
  const fileRank = ({ place }: Problem) => rank.get(place.source.file) ?? 0;
  return [...problems]
    .sort((a, b) => fileRank(a) - fileRank(b) || a.place.start - b.place.start)
    .map((problem) => findingOf(problem, disclosure));
}

/** Every file of a report: those that were looked at, and those that are at fault without being records. */
export function filesOf({ files }: Checked, findings: readonly ReportFinding[]): readonly string[] {
  return [...new Set([...files, ...findings.map(({ file }) => file)])];
}

function findingOf<C extends Code>(problem: Problem<C>, disclosure: Disclosure): ReportFinding {
  const { code, severity, facts, place } = problem;
  const kind: Kind<Problem<C>['facts']> = KINDS[code];
  const isOpen = mayQuote(problem, disclosure);
  const span = spanOf(problem);
  return {
    code,
    severity,
    file: place.source.file,
    ...(span && { span }),
    ...(isOpen && pathOf(place.path)),
    message: (isOpen ? kind.message : kind.publicMessage)?.(facts) ?? kind.plain,
    ...(kind.why !== undefined && { why: kind.why }),
    fix: (isOpen && kind.detailedFix?.(facts)) || kind.publicFix?.(facts) || kind.fix,
    fixable: isOpen && isFixable(problem),
    ...(span && disclosure.upToRank === undefined && { quotable: place }),
  };
}

/** A text may be quoted if its level is known and not above the disclosure. */
function mayQuote({ level }: Problem, { upToRank }: Disclosure): boolean {
  return upToRank === undefined || (level !== undefined && level.rank <= upToRank);
}

function pathOf(path: Path): Pick<ReportFinding, 'path' | 'part'> {
  return path.length === 0 ? {} : { path: pathAsKeys(path), part: pathInWords(path) };
}

function spanOf({ code, place: { source, start, end } }: Problem): LineSpan | undefined {
  if (source.text === '' && !traitsOf(code).isAboutBeginning) return undefined;
  const from = positionIn(source, start);
  const to = positionIn(source, Math.max(start, end));
  return { ...from, endLine: to.line, endColumn: to.column };
}
