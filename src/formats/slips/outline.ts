import { type Columns, enter, fits, type Opening } from './columns.ts';
import { hashAtStart } from './hash.ts';
import { firstTooFarRight, misplaced } from './indent.ts';
import { textTooFarLeft } from './inner.ts';
import { isBlockSign } from './leading-sign.ts';
import { isBlank, isComment, type Line, linesOf } from './line.ts';
import { readBlock, readValue } from './read-value.ts';
import type { Scan } from './scan.ts';
import { afterBlanks, type KeyWord, type Shape, shapeOf } from './shape.ts';
import { type Slip, slip } from './slip.ts';
import { bareKey, isStructural } from './structural.ts';

/** A text, line by line as its author means it, becomes the slips in it, up to the first of the indentation. */
export function outlineSlips(text: string): readonly Slip[] {
  return scanned(text).slips;
}

/** A text, read line by line, with how deep each of its lines stands. */
export function scanned(text: string): Scan {
  const scan: Scan = {
    lines: linesOf(text),
    columns: { levels: [], opening: undefined },
    slips: [],
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    depths: [],
    isDone: false,
  };
  for (let i = 0; i < scan.lines.length && !scan.isDone; ) i = readLine(scan, i);
  return scan;
}

/** Reads the line at an index, and all that belongs to its value; the index of the next line comes back. */
function readLine(scan: Scan, at: number): number {
  const line = scan.lines[at];
  if (!line || isBlank(line) || isComment(line) || /^(?:---|\.\.\.|%)/.test(line.text)) return at + 1;
  const shape = shapeOf(line);
  if (isStructural(shape, scan.columns)) return readEntry(scan, at, shape);
  return missingColon(scan, line) ? at + 1 : readText(scan, at);
}

function readEntry(scan: Scan, at: number, shape: Shape): number {
  const { columns } = scan;
  const { dashes, line } = shape;
  const key = keyOf(shape);
  const [first = key?.column ?? line.indent] = dashes;
  const kind = dashes.length > 0 ? 'list' : 'map';
  const tooFarRight = columns.levels.length === 0 ? firstTooFarRight(scan.lines, at) : undefined;
  if (tooFarRight || !fits(columns, first, kind)) {
    scan.slips.push(tooFarRight ?? misplaced(scan.lines, at, columns, shape));
    scan.isDone = true;
    return at + 1;
  }
  const opening = openingAfter(columns, shape, key);
  columns.opening = opening;
  scan.depths.push(columns.levels.length);
  if (key) curlyKey(scan, line, key);
  return readRest(scan, at, key ? shape.value : opening.end - line.start, opening);
}

/** After a dash, a word that nobody knows as a key is the first of a sentence: `- Note: the DCC …`. */
function keyOf({ dashes, key }: Shape): KeyWord | undefined {
  return key && (dashes.length === 0 || key.isKnown || /^[\p{Ll}"'“]/u.test(key.name)) ? key : undefined;
}

function openingAfter(columns: Columns, { line, dashes, key: _, value }: Shape, key?: KeyWord): Opening {
  for (const dash of dashes) enter(columns, dash, 'list');
  const last = dashes.at(-1) ?? line.indent;
  if (!key) return { column: last, end: line.start + Math.min(afterBlanks(line.text, last + 1), value) };
  enter(columns, key.column, 'map').names.add(key.name);
  return { column: key.column, key, end: line.start + key.colon + 1 };
}

function readRest(scan: Scan, at: number, column: number, opening: Opening): number {
  const line = scan.lines[at];
  const rest = line?.text.slice(column).trimEnd() ?? '';
  if (!line || rest === '') return at + 1;
  if (isBlockSign(rest)) return readBlock(scan, at, opening);
  if (rest.startsWith('#')) {
    const { key } = opening;
    const value = { first: line, column, parent: opening.column, more: [], opener: line.start + column };
    const cut = hashAtStart({ ...value, ...(key && { key }), isBelowKey: false, lineEnd: scan.lineEnd });
    if (cut) scan.slips.push(cut);
    return at + 1;
  }
  return readValue(scan, at, column, opening);
}

/** A line that is neither key nor entry: the value of the key above it, or text that stands too far left. */
function readText(scan: Scan, at: number): number {
  const { columns, lines } = scan;
  const line = lines[at];
  const { opening } = columns;
  if (!line || !opening) return at + 1;
  if (line.indent > opening.column) return readRest(scan, at, line.indent, opening);
  const edits = [{ start: line.start, end: line.start + line.indent, text: ' '.repeat(opening.column + 2) }];
  scan.slips.push(textTooFarLeft(line, opening, edits, opening.key !== undefined));
  scan.isDone = true;
  return at + 1;
}

/** `presenter DCC` among the keys of an item. */
function missingColon(scan: Scan, line: Line): boolean {
  const bare = bareKey(line, scan.columns);
  if (!bare) return false;
  const start = line.start + line.indent;
  const end = start + bare.length;
  scan.slips.push(
    slip('missing-colon', [start, end], { word: bare }, [{ start: end, end, text: ':' }], true),
  );
  scan.isDone = true;
  return true;
}

/** `“title”: Alerts`. */
function curlyKey(scan: Scan, { start, text }: Line, { column, name }: KeyWord): void {
  if (!/^[“”‘’]/.test(text.slice(column))) return;
  const [from, to] = [start + column, start + column + name.length + 1];
  const reading = [from, to].map((at) => ({ start: at, end: at + 1, text: '' }));
  scan.slips.push(slip('curly-quotes', [from, from + 1], { mark: text[column] ?? '“' }, reading, true));
}
