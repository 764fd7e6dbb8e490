import type { Position, Source } from '../base/source.ts';

/** The lines of a source, each without its line end, and the offsets at which they begin. */
interface LineIndex {
  readonly lines: readonly string[];
  readonly starts: readonly number[];
}

const KNOWN = new WeakMap<Source, LineIndex>();

/** A source becomes its lines, once: a file can have as many problems as characters. */
export function lineIndex(source: Source): LineIndex {
  const known = KNOWN.get(source);
  if (known) return known;
  const starts: number[] = [];
  const lines = source.text.split('\n');
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  const index = { lines: lines.map((line) => line.replace(/\r$/, '')), starts };
  KNOWN.set(source, index);
  return index;
}

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
