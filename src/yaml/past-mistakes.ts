import type { Problem } from '../base/problem.ts';
import type { Parsed } from '../base/tree.ts';
import { traitsOf } from '../problems/kinds.ts';

/** From which offset of a text up to which. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A record read past its mistakes. It is used only to look for more of them, and never to make anything. */
export interface ReadPast {
  readonly parsed: Parsed;
  /** The stretches with mistakes, and those that had to be read differently. */
  readonly touched: readonly Stretch[];
  /** Whether each mistake has only one possible reading. Otherwise, what belongs to what is a guess. */
  readonly isSure: boolean;
}

/** Of the problems found after reading past mistakes, those that are not consequences of them. */
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

/** The lines of some stretches, each once, because a line may have thousands of mistakes. */
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
