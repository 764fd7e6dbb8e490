import type { Problem } from '../base/problem.ts';
import type { Parsed } from '../base/tree.ts';
import { traitsOf } from '../problems/kinds.ts';

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

/** Of the problems found after reading past mistakes, those that are mistakes of their own and no consequences. */
export function independent(
  problems: readonly Problem[],
  { parsed, touched, isSure }: ReadPast,
): readonly Problem[] {
  const lines = wholeLines(parsed.source.text, touched);
  return problems.filter(({ code, place }) => {
    const isTouched = lines.some(({ start, end }) => place.start >= start && place.start <= end);
    return !isTouched && (isSure || traitsOf(code).isOfValue);
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
