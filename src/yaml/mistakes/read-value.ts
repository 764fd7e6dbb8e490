import { bracketSlip } from './brackets.ts';
import { unquotedColon } from './colon.ts';
import type { Opening } from './columns.ts';
import { hashCut } from './hash.ts';
import { misplaced } from './indent.ts';
import { dashInText, keyBelowText, textTooFarLeft } from './inner.ts';
import { leadingSign } from './leading-sign.ts';
import { isBlank, type Line } from './line.ts';
import { curlyQuotes, quoteSlip } from './quotes.ts';
import type { Scan } from './scan.ts';
import { type Shape, shapeOf } from './shape.ts';
import { type Slip, slip } from './slip.ts';
import { isProse, isSentence, restOf, type Value } from './value.ts';
import { closingLine, continuation } from './value-end.ts';

const HANDLERS: readonly ((value: Value) => Slip | undefined)[] = [
  curlyQuotes,
  quoteSlip,
  bracketSlip,
  leadingSign,
  ifPlain(hashCut),
  ifPlain(unquotedColon),
];

/** In quotation marks and brackets the signs of plain text mean nothing. */
function ifPlain(handle: (value: Value) => Slip | undefined): (value: Value) => Slip | undefined {
  return (value) => (/^["'[{]/.test(restOf(value)) ? undefined : handle(value));
}

/** Reads a value that begins at this place; the index of the line after it comes back. */
export function readValue(scan: Scan, at: number, column: number, opening: Opening): number {
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
  const found = list ?? HANDLERS.map((handle) => handle(value)).find((slip) => slip !== undefined);
  if (found) scan.slips.push(found);
  else if (stray) strayText(scan, value, stray, opening);
  scan.isDone = list !== undefined;
  return next;
}

/** A quotation mark that nothing closes goes to the end of its text; after a bracket the lines are read on their own. */
function readOpenEnded(
  scan: Scan,
  at: number,
  column: number,
  opening: Opening,
  more: readonly Line[],
): number {
  const quoted = quoteSlip(meantValue(scan, at, column, opening, more));
  const found = quoted ?? bracketSlip(meantValue(scan, at, column, opening, []));
  if (found) scan.slips.push(found);
  return quoted ? at + 1 + more.length : at + 1;
}

function meantValue(scan: Scan, at: number, column: number, opening: Opening, more: readonly Line[]): Value {
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

/** A dash or a key that stands inside of a text: it was meant to stand further left, or the text needs a key. */
function insideText(scan: Scan, at: number, { line, dashes, key }: Shape, value: Value): number {
  const before = value.more.findLast((other) => !isBlank(other))?.text ?? restOf(value);
  const isEntry = value.key === undefined;
  scan.isDone = true;
  if (dashes.length > 0) {
    scan.slips.push(dashInText(scan.lines, at, scan.columns, { before: before.trimEnd(), isEntry }));
  } else if (key && isEntry) {
    scan.slips.push(keyBelowText(line, key, value.first.start + value.column, value.column));
  } else scan.slips.push(misplaced(scan.lines, at, scan.columns, shapeOf(line)));
  return at + 1;
}

function strayText(scan: Scan, value: Value, stray: Line, opening: Opening): void {
  const indent = ' '.repeat(value.isBelowKey ? value.first.indent : value.parent + 2);
  const strays = value.more.filter((line) => !isBlank(line) && line.indent <= value.parent);
  const edits = strays.map(({ start, indent: own }) => ({ start, end: start + own, text: indent }));
  scan.slips.push(textTooFarLeft(stray, opening, edits, isSentence(value)));
}

/** `points: - The DCC …`: a list begins below its key. */
function listOnKeyLine(value: Value): Slip | undefined {
  const { key, first, column, more, parent, lineEnd } = value;
  if (!key || !/^-\s/.test(restOf(value)) || isProse(value)) return undefined;
  const start = first.start + column;
  const reading = [
    { start: first.start + key.colon + 1, end: start, text: `${lineEnd}${' '.repeat(parent + 2)}` },
  ];
  return slip('list-on-key-line', [start, start + 1], { key: key.name }, reading, more.length === 0);
}
