import type { Opening } from './columns.ts';
import { closingBracket } from './fields.ts';
import { isBlank, isComment, type Line } from './line.ts';
import { nextOnOneLine } from './next-meeting.ts';
import { closingQuote } from './quotes.ts';
import type { Scan } from './scan.ts';
import { type Shape, shapeOf } from './shape.ts';
import { isConflict, lacksDash } from './stray.ts';
import { bareKey, isStructural, shapeWithin } from './structural.ts';
import { isProse } from './value.ts';

/** A text in quotation marks or brackets that goes on for longer was never closed. */
const MOST_LINES = 100;

/** The lines that go on with a value, and what ends them if that is a slip. */
interface Continuation {
  readonly more: readonly Line[];
  readonly next: number;
  readonly stray?: Line;
  /** A dash or a key that stands inside of the text. */
  readonly inside?: Shape;
}

/** The index of the line on which a value in quotation marks or brackets ends, or nothing if it does not. */
export function closingLine(
  { lines, columns: { levels } }: Scan,
  at: number,
  column: number,
): number | undefined {
  const first = lines[at]?.text.slice(column) ?? '';
  const close = /^["']/.test(first) ? closingQuote : /^[[{]/.test(first) ? closingBracket : undefined;
  if (!close) return undefined;
  let text = first;
  for (let i = at; i < Math.min(lines.length, at + MOST_LINES); i++) {
    if (i > at) text += `\n${lines[i]?.text}`;
    if (close(text, 0) !== undefined) return i;
    const next = lines[i + 1];
    const shape = next && shapeOf(next);
    const kind = shape && shape.dashes.length > 0 ? 'list' : 'map';
    const isEntry = shape && (kind === 'list' || shape.key?.isKnown);
    if (isEntry && levels.some((level) => level.column === next?.indent && level.kind === kind))
      return undefined;
  }
  return undefined;
}

/** Finds the lines after this one that go on with the value that an opening began. */
export function continuation({ lines, columns }: Scan, at: number, opening: Opening): Continuation {
  const { column } = opening;
  const more: Line[] = [];
  let blanks: Line[] = [];
  let stray: Line | undefined;
  let next = at + 1;
  for (let line = lines[next]; line; line = lines[++next]) {
    if (isBlank(line)) {
      blanks.push(line);
      continue;
    }
    if (isComment(line) && !(line.indent > column && blanks.length === 0 && /^\s*#\d/.test(line.text))) break;
    const shape = shapeWithin(line, columns);
    const isEntry = isStructural(shape, columns);
    if (isEntry && line.indent > column) return { more, next, inside: shape };
    const before = (more.at(-1) ?? lines[at])?.text ?? '';
    if (isEntry || bareKey(line, columns) || isMarker(line) || lacksDash(line, before, columns)) break;
    if (nextOnOneLine(line, columns, '') || isApart(line, opening, before, blanks.length > 0)) break;
    if (line.indent <= column) stray ??= line;
    more.push(...blanks, line);
    blanks = [];
  }
  return { more, next: next - blanks.length, ...(stray && { stray }) };
}

/** Whether a line that stands too far left to go on with a value is no part of it, however it was meant. */
function isApart({ indent }: Line, { column, key }: Opening, before: string, isAfterBlank: boolean): boolean {
  if (indent > column) return false;
  return !isProse({ key }) || (isAfterBlank && indent < column && /[.!?…]$/.test(before.trimEnd()));
}

/** The line that ends a meeting, or begins another one, or another version of the file. */
function isMarker(line: Line): boolean {
  return /^(?:---|\.\.\.)/.test(line.text) || isConflict(line);
}
