import type { Code, Problem } from '../base/problem.ts';
import type { Parsed } from '../base/tree.ts';

/** From which offset of a text up to which. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A record read past the mistakes in it: only to look for more that is wrong, never to make anything of. */
export interface ReadPast {
  readonly parsed: Parsed;
  /** The stretches that mistakes are about, or that had to be read differently. */
  readonly touched: readonly Stretch[];
  /** Whether each mistake could be read in one way only; otherwise what belongs to what is a guess. */
  readonly isSure: boolean;
}

/** Problems that lie in one value, whatever it belongs to. */
const OF_A_VALUE: ReadonlySet<Code> = new Set<Code>([
  'unknown-level', 'no-level', 'level-in-other-case', 'look-alike', 'label-in-prose', 'label-in-comment',
  'bad-date', 'bad-due', 'bad-number', 'unknown-group', 'not-one-line',
  'not-inline', 'unsafe-link', 'prose-too-long', 'prose-too-deep', 'prose-too-marked',
]); // biome-ignore format: a row for each family

/** Of the problems found after reading past mistakes, those that are mistakes of their own and no consequences. */
export function independent(
  problems: readonly Problem[],
  { parsed, touched, isSure }: ReadPast,
): readonly Problem[] {
  const lines = wholeLines(parsed.source.text, touched);
  return problems.filter(({ code, place }) => {
    const isTouched = lines.some(({ start, end }) => place.start >= start && place.start <= end);
    return !isTouched && (isSure || OF_A_VALUE.has(code));
  });
}

/** The lines in which stretches lie: once each, as a line may hold mistakes by the thousand. */
function wholeLines(text: string, stretches: readonly Stretch[]): readonly Stretch[] {
  const lines: Stretch[] = [];
  for (const { start, end } of stretches) {
    const last = lines.at(-1);
    const isKnown = last && last.start <= start && end <= last.end;
    if (!isKnown) lines.push({ start: lineStart(text, start), end: lineEnd(text, end) });
  }
  return lines;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline;
}
