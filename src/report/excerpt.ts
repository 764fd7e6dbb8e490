import { once } from '../base/once.ts';
import type { Place, Source } from '../base/source.ts';
import { type Cell, cellsOf, widthOfCells } from './cells.ts';
import { lineIndex, positionIn } from './finding.ts';
import { painted, type TextLook } from './look.ts';

/** A window is never wider, so that a line of 256 KiB takes no more room than another. */
const WIDEST = 100;

/** A line as cells, and how many columns it takes. */
interface ExcerptLine {
  readonly cells: readonly Cell[];
  readonly width: number;
}

/** A stretch of a line as it is shown, and the caret below it. */
interface Window {
  readonly line: string;
  readonly caret: string;
}

/** The line before, the line itself, and a caret under the exact characters. Long lines are cut around the caret. */
export function excerpt({ source, start, end }: Place, look: TextLook): readonly string[] {
  const { line, column } = positionIn(source, start);
  const width = String(line).length + 1;
  const room = Math.max(20, Math.min(look.columns ?? WIDEST, WIDEST) - width - 5);
  const before = lineOf(source, line - 1);
  const from = column - 1;
  const own = windowAround(lineOf(source, line) ?? EMPTY, from, from + end - start, room);
  const gutter = (label: string) => painted(`  ${label.padStart(width)} | `, 'dim', look);
  return [
    ...(before === undefined ? [] : [gutter(String(line - 1)) + windowAround(before, 0, 0, room).line]),
    gutter(String(line)) + own.line,
    gutter('') + own.caret.replace(/\^+$/, (carets) => painted(carets, 'error', look)),
  ].map((text) => text.trimEnd());
}

const EMPTY: ExcerptLine = { cells: [], width: 0 };
const linesOf = once((_: Source) => new Map<number, ExcerptLine>());

/** A line of a source by its number, counted from 1. It is read once, since it can have many problems. */
function lineOf(source: Source, number: number): ExcerptLine | undefined {
  const text = lineIndex(source).lines[number - 1];
  if (text === undefined) return undefined;
  const lines = linesOf(source);
  const cells = lines.get(number)?.cells ?? cellsOf(text);
  const line = lines.get(number) ?? { cells, width: widthOfCells(cells) };
  lines.set(number, line);
  return line;
}

/** The part of a line that fits around the characters `from` up to `to`, with `…` where the line goes on. */
function windowAround({ cells, width }: ExcerptLine, from: number, to: number, room: number): Window {
  const mark = cellAt(cells, from);
  const [begin, stop] = width <= room ? [0, cells.length] : stretch(cells, mark, room - 2);
  const ahead = begin > 0 ? '…' : '';
  const marked = cells.slice(mark, stop).filter(({ at }) => at < to);
  return {
    line: ahead + cells.slice(begin, stop).map(shownAs).join('') + (stop < cells.length ? '…' : ''),
    caret:
      ' '.repeat(ahead.length + widthOfCells(cells.slice(begin, mark))) +
      '^'.repeat(Math.max(1, widthOfCells(marked))),
  };
}

/** The cell that holds a character, found by halving; past the end, the one after the last. */
function cellAt(cells: readonly Cell[], character: number): number {
  const last = cells.at(-1);
  if (!last || character >= last.at + last.length) return cells.length;
  let low = 0;
  let high = cells.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((cells[middle]?.at ?? 0) <= character) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** As many cells around a mark as fit: a third of the room before it, then what comes after, then more before. */
function stretch(cells: readonly Cell[], mark: number, room: number): readonly [number, number] {
  let begin = mark;
  let stop = mark;
  let used = 0;
  const takes = (i: number, limit: number) => used + (cells[i]?.width ?? limit + 1) <= limit;
  while (begin > 0 && takes(begin - 1, room / 3)) used += cells[--begin]?.width ?? 0;
  while (stop < cells.length && takes(stop, room)) used += cells[stop++]?.width ?? 0;
  while (begin > 0 && takes(begin - 1, room)) used += cells[--begin]?.width ?? 0;
  return [begin, stop];
}

function shownAs({ shown }: Cell): string {
  return shown;
}
