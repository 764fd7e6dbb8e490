import type { Place } from '../model/source.ts';
import { type Cell, cellsOf, widthOfCells } from './cells.ts';
import { lineIndex, positionIn } from './line-index.ts';
import { type Look, painted } from './look.ts';

/** A window is never wider, so that a line of 256 KiB costs no more than a short one. */
const WIDEST = 100;
const REACH = 4 * WIDEST;

/** A stretch of a line as it is shown, and the caret below it. */
interface Window {
  readonly line: string;
  readonly caret: string;
}

/** The line before, the line itself, and a caret under the exact characters. Long lines are cut around the caret. */
export function excerpt({ source, start, end }: Place, look: Look): readonly string[] {
  const { lines } = lineIndex(source);
  const { line, column } = positionIn(source, start);
  const width = String(line).length + 1;
  const room = Math.max(20, Math.min(look.columns ?? WIDEST, WIDEST) - width - 5);
  const before = lines[line - 2];
  const own = windowAround(lines[line - 1] ?? '', column - 1, column - 1 + end - start, room);
  const gutter = (label: string) => painted(`  ${label.padStart(width)} | `, 'dim', look);
  return [
    ...(before === undefined ? [] : [gutter(String(line - 1)) + windowAround(before, 0, 0, room).line]),
    gutter(String(line)) + own.line,
    gutter('') + own.caret.replace(/\^+$/, (carets) => painted(carets, 'error', look)),
  ].map((text) => text.trimEnd());
}

/** The part of a line that fits around the characters `from` up to `to`, with `…` where the line goes on. */
function windowAround(line: string, from: number, to: number, room: number): Window {
  const left = wholeCharacter(line, Math.max(0, from - REACH));
  const right = wholeCharacter(line, Math.min(line.length, from + REACH));
  const cells = cellsOf(line.slice(left, right));
  const first = cells.findLastIndex(({ at }) => left + at <= from);
  const mark = from >= right ? cells.length : Math.max(0, first);
  const isWhole = left === 0 && right === line.length && widthOfCells(cells) <= room;
  const [begin, stop] = isWhole ? [0, cells.length] : stretch(cells, mark, room - 2);
  const ahead = begin > 0 || left > 0 ? '…' : '';
  const behind = stop < cells.length || right < line.length ? '…' : '';
  const marked = cells.slice(mark, stop).filter(({ at }) => left + at < to);
  return {
    line: ahead + cells.slice(begin, stop).map(shownAs).join('') + behind,
    caret:
      ' '.repeat(ahead.length + widthOfCells(cells.slice(begin, mark))) +
      '^'.repeat(Math.max(1, widthOfCells(marked))),
  };
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

/** An offset that does not fall between the two halves of a character. */
function wholeCharacter(line: string, offset: number): number {
  return /[\uDC00-\uDFFF]/.test(line.charAt(offset)) ? offset - 1 : offset;
}
