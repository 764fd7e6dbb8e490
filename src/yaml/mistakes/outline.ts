import { pattern } from '../../base/pattern.ts';
import { keyHolds } from '../../record/known-keys.ts';
import { dashInAttendance } from './attendance.ts';
import { readBlock, textTooFarLeft } from './blocks.ts';
import type { MistakeScan } from './columns.ts';
import {
  bareKey,
  type Columns,
  enter,
  fits,
  isHalfKey,
  isOutOfPlace,
  isStructural,
  type Opening,
  shapeWithin,
} from './columns.ts';
import { isConflict, lacksDash, missingDash, nextOnOneLine, strayDash, textWithoutKey } from './entries.ts';
import { firstTooFarRight, labelOffColumn, misplaced } from './indent.ts';
import { isBlank, isComment, type Line, linesOf } from './lines.ts';
import { type Mistake, mistake } from './mistake.ts';
import { readValue } from './read-value.ts';
import { afterBlanks, type KeyWord, type LineShape, shapeOf } from './shape.ts';
import { hashAtStart, isBlockSign } from './signs.ts';

/** Reads a text line by line as its author means it. The result is its mistakes, up to the first in the indentation. */
export function outlineMistakes(text: string): readonly Mistake[] {
  return scanned(text).mistakes;
}

/** A text, read line by line, and the depth of each of its lines. */
export function scanned(text: string): MistakeScan {
  const scan: MistakeScan = {
    lines: linesOf(text),
    columns: { levels: [], opening: undefined },
    mistakes: [],
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    depths: [],
    isDone: false,
  };
  for (let i = 0; i < scan.lines.length && !scan.isDone; ) i = readLine(scan, i);
  return scan;
}

/** Reads the line at an index and everything in its value, and returns the index of the next line. */
function readLine(scan: MistakeScan, at: number): number {
  const line = scan.lines[at];
  if (!line || isBlank(line) || isComment(line) || /^(?:---|\.\.\.|%)/.test(line.text)) return at + 1;
  const next = nextOnOneLine(line, scan.columns, scan.lineEnd);
  if (next) return stopped(scan, next, at);
  const dash = dashInAttendance(line, scan.columns, scan.lineEnd);
  if (dash) return stopped(scan, dash, at);
  const shape = shapeWithin(line, scan.columns);
  if (isStructural(shape, scan.columns)) return readEntry(scan, at, shape);
  return missingColon(scan, line) ? at + 1 : readText(scan, at);
}

function readEntry(scan: MistakeScan, at: number, shape: LineShape): number {
  const { columns } = scan;
  const { dashes, line } = shape;
  const key = keyOf(shape);
  const [first = key?.column ?? line.indent] = dashes;
  const label = labelOffColumn(shape, columns);
  if (label) return stopped(scan, label, at);
  const kind = dashes.length > 0 ? 'list' : 'map';
  const tooFarRight = columns.levels.length === 0 ? firstTooFarRight(scan.lines, at) : undefined;
  const stray = tooFarRight ? undefined : strayDash(scan.lines, at, columns, shape, key);
  if (tooFarRight ?? stray) return stopped(scan, tooFarRight ?? stray, at);
  const isElsewhere = kind === 'map' && key && isOutOfPlace(columns, key, indentBelow(scan.lines, at));
  if (isElsewhere || !fits(columns, first, kind))
    return stopped(scan, misplaced(scan.lines, at, columns, shape), at);
  const opening = openingAfter(columns, shape, key);
  columns.opening = opening;
  scan.depths.push(columns.levels.length);
  if (key) curlyKey(scan, line, key);
  return readRest(scan, at, key ? shape.value : opening.end - line.start, opening);
}

/** After a dash, an unknown word with a colon is the first of a sentence: `- Note: the DCC …`. */
function keyOf({ dashes, key }: LineShape): KeyWord | undefined {
  return key && (dashes.length === 0 || key.isKnown || KEY_WITHOUT_CAPITAL(key.name).test(key.name))
    ? key
    : undefined;
}

/** After a mistake in the columns, nothing below it is certain until the text has been read past it. */
function stopped(scan: MistakeScan, found: Mistake | undefined, at: number): number {
  if (found) scan.mistakes.push(found);
  scan.isDone = true;
  return at + 1;
}

function indentBelow(lines: readonly Line[], at: number): number | undefined {
  return lines.slice(at + 1).find((line) => !isBlank(line) && !isComment(line))?.indent;
}

function openingAfter(columns: Columns, { line, dashes, key: _, value }: LineShape, key?: KeyWord): Opening {
  for (const dash of dashes) enter(columns, dash, 'list');
  const last = dashes.at(-1) ?? line.indent;
  if (!key) return { column: last, end: line.start + Math.min(afterBlanks(line.text, last + 1), value) };
  enter(columns, key.column, 'map').names.add(key.name);
  return { column: key.column, key, end: line.start + key.colon + 1 };
}

function readRest(scan: MistakeScan, at: number, column: number, opening: Opening): number {
  const line = scan.lines[at];
  const rest = line?.text.slice(column).trimEnd() ?? '';
  if (!line || rest === '') return at + 1;
  if (isBlockSign(rest)) return readBlock(scan, at, opening);
  if (rest.startsWith('#')) {
    const { key } = opening;
    const value = { first: line, column, parent: opening.column, more: [], opener: line.start + column };
    const cut = hashAtStart({ ...value, ...(key && { key }), isBelowKey: false, lineEnd: scan.lineEnd });
    if (cut) scan.mistakes.push(cut);
    return at + 1;
  }
  return readValue(scan, at, column, opening);
}

/** A line that is neither key nor entry: the value of the key above it, or text too far left. */
function readText(scan: MistakeScan, at: number): number {
  const { columns, lines } = scan;
  const line = lines[at];
  const { opening } = columns;
  if (!line) return at + 1;
  if (!opening && OF_YAML.test(line.text.slice(line.indent))) return at + 1;
  const isHeading = keyHolds(opening?.key?.name, 'list') && isBesideDash(lines, at);
  if (opening && line.indent > opening.column && !isHeading) return readRest(scan, at, line.indent, opening);
  if (lacksDash(line, textAbove(lines, at), columns)) return stopped(scan, missingDash(line), at);
  const isHalf = isHalfKey(line, columns);
  if (isHalf || !opening || isConflict(line) || keyHolds(opening.key?.name, 'list'))
    return stopped(scan, textWithoutKey(lines, at, columns, isHalf), at);
  const edits = [{ start: line.start, end: line.start + line.indent, text: ' '.repeat(opening.column + 2) }];
  scan.mistakes.push(textTooFarLeft(line, opening, edits, opening.key !== undefined));
  scan.isDone = true;
  return at + 1;
}

const KEY_WITHOUT_CAPITAL = pattern(String.raw`^[\p{Ll}"'\u201c]`);
/** Signs of YAML that never begin a text on purpose. */
const OF_YAML = /^(?:[&!{[]|[?:](?:\s|$)|<<(?!<))/;

/** Whether the next line begins an entry in the column of this one. This line is then neither an entry nor text. */
function isBesideDash(lines: readonly Line[], at: number): boolean {
  const next = lines.slice(at + 1).find((line) => !isBlank(line));
  return next !== undefined && next.indent === lines[at]?.indent && shapeOf(next).dashes.length > 0;
}

function textAbove(lines: readonly Line[], at: number): string {
  return lines.slice(0, at).findLast((line) => !isBlank(line))?.text ?? '';
}

/** `presenter DCC` among the keys of an item. */
function missingColon(scan: MistakeScan, line: Line): boolean {
  const bare = bareKey(line, scan.columns);
  if (!bare) return false;
  const start = line.start + line.indent;
  const end = start + bare.word.length;
  const { word, sign } = bare;
  const afterSign = end + sign.length;
  const place = sign === '' ? ([start, end] as const) : ([afterSign - 1, afterSign] as const);
  const reading = [{ start: end, end: afterSign, text: ':' }];
  scan.mistakes.push(mistake('missing-colon', place, { word, sign: sign.trim() }, reading, true));
  scan.isDone = true;
  return true;
}

/** `“title”: Alerts`. */
function curlyKey(scan: MistakeScan, { start, text }: Line, { column, name }: KeyWord): void {
  if (!/^[“”‘’]/.test(text.slice(column))) return;
  const [from, to] = [start + column, start + column + name.length + 1];
  const reading = [from, to].map((at) => ({ start: at, end: at + 1, text: '' }));
  scan.mistakes.push(mistake('curly-quotes', [from, from + 1], { mark: text[column] ?? '“' }, reading, true));
}
