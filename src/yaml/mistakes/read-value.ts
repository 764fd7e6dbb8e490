import { dashInText, keyBelowText, textTooFarLeft } from './blocks.ts';
import { bracketMistake, closingBracket } from './brackets.ts';
import { bareKey, isHalfKey, isStructural, type MistakeScan, type Opening, shapeWithin } from './columns.ts';
import { isConflict, lacksDash, nextOnOneLine } from './entries.ts';
import { misplaced } from './indent.ts';
import { isBlank, isComment, type Line } from './lines.ts';
import { type Mistake, mistake } from './mistake.ts';
import { closingQuote, curlyQuotes, quoteMistake } from './quotes.ts';
import { type LineShape, shapeOf } from './shape.ts';
import { hashCut, leadingSign, unquotedColon } from './signs.ts';
import { isProse, isSentence, restOf, type Value } from './value.ts';

/** A text in quotation marks or brackets that is longer than this was never closed. */
const MOST_LINES = 100;

/** The lines that continue a value, and what ends them, if that is a mistake. */
interface Continuation {
  readonly more: readonly Line[];
  readonly next: number;
  readonly stray?: Line;
  /** A dash or a key inside the text. */
  readonly inside?: LineShape;
}

/** The index of the line on which a value in quotation marks or brackets ends, if it does. */
export function closingLine(
  { lines, columns: { levels } }: MistakeScan,
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

/** Finds the lines after this one that continue the value of an opening. */
export function continuation({ lines, columns }: MistakeScan, at: number, opening: Opening): Continuation {
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
    if (
      isEntry ||
      bareKey(line, columns) ||
      isHalfKey(line, columns) ||
      isMarker(line) ||
      lacksDash(line, before, columns)
    )
      break;
    if (nextOnOneLine(line, columns, '') || isApart(line, opening, before, blanks.length > 0)) break;
    if (line.indent <= column) stray ??= line;
    more.push(...blanks, line);
    blanks = [];
  }
  return { more, next: next - blanks.length, ...(stray && { stray }) };
}

/** Whether a line that is too far left to continue a value cannot be part of it. */
function isApart({ indent }: Line, { column, key }: Opening, before: string, isAfterBlank: boolean): boolean {
  if (indent > column) return false;
  return !isProse({ key }) || (isAfterBlank && indent < column && /[.!?…]$/.test(before.trimEnd()));
}

/** The line that ends a meeting, or begins another one, or another version of the file. */
function isMarker(line: Line): boolean {
  return /^(?:---|\.\.\.)/.test(line.text) || isConflict(line);
}

const HANDLERS: readonly ((value: Value) => Mistake | undefined)[] = [
  curlyQuotes,
  quoteMistake,
  bracketMistake,
  leadingSign,
  ifPlain(hashCut),
  ifPlain(unquotedColon),
];

/** In quotation marks and brackets, the signs of plain text mean nothing. */
function ifPlain(handle: (value: Value) => Mistake | undefined): (value: Value) => Mistake | undefined {
  return (value) => (/^["'[{]/.test(restOf(value)) ? undefined : handle(value));
}

/** Reads a value that begins at this place, and returns the index of the line after it. */
export function readValue(scan: MistakeScan, at: number, column: number, opening: Opening): number {
  const { lines, columns } = scan;
  const first = lines[at];
  columns.opening = undefined;
  if (!first) return at + 1;
  const end = closingLine(scan, at, column);
  const { more, next, stray, inside } = continuation(scan, end === undefined ? at : end, opening);
  const whole = end === undefined ? [] : lines.slice(at + 1, end + 1);
  const isOpen = end === undefined && /^["'[{]/.test(first.text.slice(column));
  if (isOpen) return readOpenEnded(scan, at, column, opening, stray || inside ? [] : more);
  const value = meantValue(scan, at, column, opening, [...whole, ...more]);
  const list = listOnKeyLine(value);
  if (!list && inside) return insideText(scan, next, inside, value);
  const found = list ?? HANDLERS.map((handle) => handle(value)).find((mistake) => mistake !== undefined);
  if (found) scan.mistakes.push(found);
  else if (stray) strayText(scan, value, stray, opening);
  scan.isDone = list !== undefined;
  return next;
}

/**
 * An unclosed quotation mark reaches to the end of its text. After an unclosed bracket, the lines are read
 * separately.
 */
function readOpenEnded(
  scan: MistakeScan,
  at: number,
  column: number,
  opening: Opening,
  more: readonly Line[],
): number {
  const quoted = quoteMistake(meantValue(scan, at, column, opening, more));
  const found = quoted ?? bracketMistake(meantValue(scan, at, column, opening, []));
  if (found) scan.mistakes.push(found);
  return quoted ? at + 1 + more.length : at + 1;
}

function meantValue(
  scan: MistakeScan,
  at: number,
  column: number,
  opening: Opening,
  more: readonly Line[],
): Value {
  const first = scan.lines[at] ?? { start: 0, text: '', indent: 0 };
  const isBelowKey = opening.key !== undefined && opening.end < first.start;
  return {
    first,
    column,
    parent: opening.column,
    more,
    opener: isBelowKey ? opening.end : first.start + column,
    isBelowKey,
    lineEnd: scan.lineEnd,
    ...(opening.key && { key: opening.key }), // last: further up, V8 takes fifty times as long
  };
}

/** A dash or a key inside a text: it was meant to be further left, or the text needs a key. */
function insideText(scan: MistakeScan, at: number, { line, dashes, key }: LineShape, value: Value): number {
  const before = value.more.findLast((other) => !isBlank(other))?.text ?? restOf(value);
  const isEntry = value.key === undefined;
  scan.isDone = true;
  if (dashes.length > 0) {
    scan.mistakes.push(dashInText(scan.lines, at, scan.columns, { before: before.trimEnd(), isEntry }));
  } else if (key && isEntry) {
    scan.mistakes.push(keyBelowText(line, key, value.first.start + value.column, value.column));
  } else scan.mistakes.push(misplaced(scan.lines, at, scan.columns, shapeOf(line)));
  return at + 1;
}

function strayText(scan: MistakeScan, value: Value, stray: Line, opening: Opening): void {
  const indent = ' '.repeat(value.isBelowKey ? value.first.indent : value.parent + 2);
  const strays = value.more.filter((line) => !isBlank(line) && line.indent <= value.parent);
  const edits = strays.map(({ start, indent: own }) => ({ start, end: start + own, text: indent }));
  scan.mistakes.push(textTooFarLeft(stray, opening, edits, isSentence(value)));
}

/** `points: - The DCC …`: a list begins below its key. */
function listOnKeyLine(value: Value): Mistake | undefined {
  const { key, first, column, more, parent, lineEnd } = value;
  if (!key || !/^-\s/.test(restOf(value)) || isProse(value)) return undefined;
  const start = first.start + column;
  const reading = [
    { start: first.start + key.colon + 1, end: start, text: `${lineEnd}${' '.repeat(parent + 2)}` },
  ];
  return mistake('list-on-key-line', [start, start + 1], { key: key.name }, reading, more.length === 0);
}
