import { oncePerRecentText } from '../../base/once.ts';
import type { Tree } from '../../base/tree.ts';
import { keyHolds, knownKeys, ONE_TEXT } from '../../record/known-keys.ts';
import { isBlank, isComment, type Line, linesOf } from '../../yaml/mistakes/lines.ts';
import { headingShapeOf, type KeyWord, shapeOf } from '../../yaml/mistakes/shape.ts';
import type { Stretch } from '../../yaml/past-mistakes.ts';
import { commentStart, readInline } from './inline.ts';
import {
  addEntry,
  addKey,
  type Gap,
  isAbsent,
  lastOf,
  noteGap,
  type OpenParts,
  setValue,
} from './open-parts.ts';

/**
 * A text of YAML as far as its lines and columns show it, whatever is wrong with it: a half-typed word among keys is a
 * key without a value. It serves only to find out where an author is, and nothing is ever made from it.
 */
export interface Sketch {
  readonly root: Tree;
  readonly comments: readonly Stretch[];
  /** Where the cursor is, if its line has nothing, or one word that belongs to nothing. */
  readonly gap?: Gap;
}

/** The sketch of a text without a cursor; many questions are about the same text. */
export const sketchOf = oncePerRecentText(4, (text): Sketch => sketchAt(text, -1));

interface SketchReading extends OpenParts {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly cursor: number;
  readonly comments: Stretch[];
}

/** The sketch of a text in which the cursor is at an offset. */
export function sketchAt(text: string, cursor: number): Sketch {
  const lines = linesOf(text);
  const drawing: SketchReading = {
    text,
    lines,
    cursor,
    open: [],
    comments: [],
    root: undefined,
    gap: undefined,
  };
  for (let at = 0; at < lines.length; ) at = readLine(drawing, at);
  const { comments, gap, root = { kind: 'map', entries: [], start: 0, end: 0 } } = drawing;
  return { root, comments, ...(gap && { gap }) };
}

/** Reads a line and what its value has on the lines below, and returns the index of the next line. */
function readLine(drawing: SketchReading, at: number): number {
  const line = drawing.lines[at];
  if (!line) return at + 1;
  if (isBlank(line)) {
    const { cursor } = drawing;
    if (holdsCursor(drawing, line)) noteGap(drawing, cursor - line.start, { start: cursor, end: cursor });
    return at + 1;
  }
  if (isComment(line)) {
    drawing.comments.push({ start: line.start + line.indent, end: line.start + line.text.length });
    return at + 1;
  }
  if (/^(?:---|\.\.\.)(?:\s|$)|^%/.test(line.text)) return at + 1;
  let column = line.indent;
  for (const [dash] of line.text.slice(line.indent).matchAll(/-(?:[ \t]+|$)/gy)) {
    addEntry(drawing, column, line.start);
    column += dash.length;
  }
  return readRest(drawing, at, column, column > line.indent);
}

/** What follows the dashes of a line: a key with its value, or a text, or nothing. */
function readRest(drawing: SketchReading, at: number, column: number, hasDash: boolean): number {
  const line = drawing.lines[at];
  if (!line) return at + 1;
  const key = keyIn(drawing, line, column, hasDash);
  if (key) {
    const start = line.start + column;
    addKey(drawing, column, { kind: 'text', value: key.name, start, end: start + key.written });
    return readValue(drawing, at, key.value);
  }
  const [word] = /^[\p{L}\p{N}_-]+\s*$/u.exec(line.text.slice(column)) ?? [];
  const top = drawing.open.at(-1);
  const hasPlace =
    top === undefined ? drawing.root === undefined : top.column < column && isAbsent(lastOf(top));
  if (hasPlace) return readValue(drawing, at, column);
  const start = line.start + column;
  if (word !== undefined && holdsCursor(drawing, line))
    noteGap(drawing, column, { start, end: start + word.trimEnd().length });
  noteComment(drawing, line, column);
  return at + 1;
}

/** The value of the key or the dash that was read last, from a column on; the index of the next line. */
function readValue(drawing: SketchReading, at: number, column: number): number {
  const line = drawing.lines[at];
  if (!line) return at + 1;
  const rest = line.text.slice(column).trimEnd();
  if (rest === '' || rest.startsWith('#')) {
    noteComment(drawing, line, column);
    return at + 1;
  }
  const parent = drawing.open.at(-1)?.column ?? -1;
  if (/^[|>][+-]?[1-9]?[+-]?(?:\s+#.*)?$/.test(rest)) return readBlock(drawing, at, column, parent);
  return /^[[{"']/.test(rest)
    ? readMarked(drawing, at, column, parent)
    : readPlain(drawing, at, column, parent);
}

/** A value in brackets or quotation marks. It ends before what is not further right than its key, closed or not. */
function readMarked(drawing: SketchReading, at: number, column: number, parent: number): number {
  const { lines, text, cursor } = drawing;
  const isBelow = (line: Line) => line.indent > parent || /^[}\]]/.test(line.text.slice(line.indent));
  let last = at;
  for (let next = lines[last + 1]; next && !isBlank(next) && isBelow(next); next = lines[last + 1]) last += 1;
  const start = (lines[at]?.start ?? 0) + column;
  const end = (lines[last]?.start ?? 0) + (lines[last]?.text.length ?? 0);
  const node = readInline(text, { start, end }, cursor);
  setValue(drawing, node);
  let until = at;
  while (until < last && (lines[until + 1]?.start ?? Infinity) <= node.end) until += 1;
  noteComment(drawing, lines[until], node.end - (lines[until]?.start ?? 0));
  return until + 1;
}

/** A text without marks, and the lines that continue it. */
function readPlain(drawing: SketchReading, at: number, column: number, parent: number): number {
  const { lines, text } = drawing;
  const line = lines[at];
  if (!line) return at + 1;
  let end = line.start + plainEnd(drawing, line, column);
  let last = at;
  for (let next = lines[last + 1]; next; next = lines[last + 1]) {
    if (isBlank(next) || isComment(next) || next.indent <= parent || beginsPart(drawing, next)) break;
    last += 1;
    end = next.start + plainEnd(drawing, next, next.indent);
  }
  const start = line.start + column;
  const value = text.slice(start, end).replace(/\s*\n\s*/g, ' ');
  setValue(drawing, { kind: 'text', value, start, end });
  return last + 1;
}

/** Where a text without marks ends on a line: before its comment. */
function plainEnd(drawing: SketchReading, line: Line, column: number): number {
  const comment = noteComment(drawing, line, column);
  return line.text.slice(0, comment ?? line.text.length).trimEnd().length;
}

/** A text below `|` or `>`. */
function readBlock(drawing: SketchReading, at: number, column: number, parent: number): number {
  const { lines, cursor } = drawing;
  const line = lines[at];
  if (!line) return at + 1;
  let last = at;
  let end = line.start + line.text.trimEnd().length;
  for (let i = at + 1; i < lines.length; i++) {
    const next = lines[i];
    if (!next) break;
    const isBlankHere = isBlank(next);
    if (isBlankHere && holdsCursor(drawing, next) && cursor - next.start > parent) [last, end] = [i, cursor];
    if (isBlankHere) continue;
    if (next.indent <= parent) break;
    [last, end] = [i, next.start + next.text.length];
  }
  const value = lines.slice(at + 1, last + 1).map(({ text }) => text.trim());
  setValue(drawing, { kind: 'text', value: value.join('\n'), start: line.start + column, end });
  return last + 1;
}

interface WrittenKey {
  readonly name: string;
  /** How many characters it takes. */
  readonly written: number;
  /** The column of its value. */
  readonly value: number;
}

/** The key that begins at a column of a line, with its colon or without. */
function keyIn(drawing: SketchReading, line: Line, column: number, hasDash: boolean): WrittenKey | undefined {
  const { start } = line;
  const rest = line.text.slice(column);
  const shape = { start, text: ' '.repeat(column) + rest, indent: column };
  const { key } = shapeOf(shape);
  if (key && (!hasDash || key.isKnown || /^[\p{Ll}"']/u.test(rest))) return withColon(key, line);
  const isAmongKeys = !hasDash && isBesideKeys(drawing, column);
  const words = isAmongKeys && !awaitsText(drawing, column) ? headingShapeOf(shape)?.key : undefined;
  if (words) return withColon(words, line);
  const [word = ''] = /^\p{Ll}[\p{L}_-]*(?=\s|$)/u.exec(rest) ?? [];
  const after = rest.slice(word.length);
  const isAlone = after.trim() === '';
  const isKey = isAlone
    ? isAmongKeys || (hasDash && holdsCursor(drawing, line))
    : isAmongKeys && knownKeys().has(word);
  if (word === '' || !isKey || awaitsText(drawing, column)) return undefined;
  return { name: word, written: word.length, value: line.text.length - after.trimStart().length };
}

function withColon({ column, name, colon }: KeyWord, { text }: Line): WrittenKey {
  const after = /^[ \t\u00a0]*/.exec(text.slice(colon + 1))?.[0].length ?? 0;
  return { name, written: text.slice(column, colon).trimEnd().length, value: colon + 1 + after };
}

/** Whether a line begins a part, rather than continuing a text. */
function beginsPart({ open }: SketchReading, line: Line): boolean {
  const { dashes, key } = shapeOf(line);
  const kind = dashes.length > 0 ? 'list' : 'map';
  if (open.some(({ node, column }) => node.kind === kind && column === line.indent)) return true;
  return dashes.length === 0 && key !== undefined && knownKeys().has(key.name);
}

/** Whether a column has the keys of an open map, or of one that can begin here. */
function isBesideKeys({ open }: SketchReading, column: number): boolean {
  const last = open.at(-1);
  if (!last || open.some(({ node, column: own }) => node.kind === 'map' && own === column)) return true;
  return last.column < column && isAbsent(lastOf(last));
}

/** Whether the key above has no value yet, and holds one text, which can only be a text. */
function awaitsText({ open }: SketchReading, column: number): boolean {
  const last = open.at(-1);
  if (last?.node.kind !== 'map' || last.column >= column || !isAbsent(lastOf(last))) return false;
  const name = last.node.entries.at(-1)?.key.value;
  return keyHolds(name, ...ONE_TEXT) && !keyHolds(name, 'labelled line', 'labelled prose');
}

function holdsCursor({ cursor }: SketchReading, { start, text }: Line): boolean {
  return start <= cursor && cursor <= start + text.length;
}

/** The column at which the comment of a line begins, from another column on; it is noted. */
function noteComment({ comments }: SketchReading, line: Line | undefined, from: number): number | undefined {
  const column = line && commentStart(line.text, from);
  if (line && column !== undefined)
    comments.push({ start: line.start + column, end: line.start + line.text.length });
  return column;
}
