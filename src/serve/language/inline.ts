import type { TextNode } from '../../base/tree.ts';
import type { Stretch } from '../../yaml/past-mistakes.ts';

/** A part of a sketch, which grows as the text is read. */
export type SketchNode =
  | TextNode
  | { readonly kind: 'list'; readonly entries: SketchNode[]; readonly start: number; end: number }
  | { readonly kind: 'map'; readonly entries: SketchEntry[]; readonly start: number; end: number };

export interface SketchEntry {
  readonly key: TextNode;
  value: SketchNode;
}

/** The deepest brackets that are looked into. */
const DEEPEST = 32;

interface InlineReading {
  readonly text: string;
  readonly end: number;
  readonly cursor: number;
  at: number;
}

/** A value in brackets or in quotation marks, closed or not; it ends at the end of the stretch at the latest. */
export function readInline(text: string, { start, end }: Stretch, cursor: number): SketchNode {
  return readNode({ text, end, cursor, at: start }, 0);
}

function readNode(reading: InlineReading, depth: number): SketchNode {
  const sign = reading.text[reading.at];
  if (sign === '{' && depth < DEEPEST) return readBraces(reading, depth);
  if (sign === '[' && depth < DEEPEST) return readBrackets(reading, depth);
  if (sign === '"' || sign === "'") return readQuoted(reading, sign);
  return readWords(reading, depth > 0);
}

function readBrackets(reading: InlineReading, depth: number): SketchNode {
  const start = reading.at;
  const entries: SketchNode[] = [];
  for (let more = enter(reading); more; more = next(reading, ']')) {
    const before = reading.at;
    const isCursor = isGapAtCursor(reading);
    if (isCursor) entries.push(gapAt(reading.cursor));
    skipBlanks(reading);
    if (isAtEnd(reading, ']')) continue;
    if (!isCursor) entries.push(readNode(reading, depth + 1));
    if (reading.at === before) reading.at += 1;
  }
  return { kind: 'list', entries, start, end: reading.at };
}

function readBraces(reading: InlineReading, depth: number): SketchNode {
  const start = reading.at;
  const entries: SketchEntry[] = [];
  for (let more = enter(reading); more; more = next(reading, '}')) {
    const before = reading.at;
    if (isGapAtCursor(reading)) {
      const gap = gapAt(reading.cursor);
      entries.push({ key: gap, value: gap });
    }
    skipBlanks(reading);
    if (isAtEnd(reading, '}')) continue;
    entries.push(readPair(reading, depth));
    if (reading.at === before) reading.at += 1;
  }
  return { kind: 'map', entries, start, end: reading.at };
}

function readPair(reading: InlineReading, depth: number): SketchEntry {
  const sign = reading.text[reading.at];
  const key = sign === '"' || sign === "'" ? readQuoted(reading, sign) : readWords(reading, true, true);
  skipBlanks(reading);
  if (reading.text[reading.at] !== ':') {
    const at = key.end;
    return { key, value: { kind: 'text', value: '', start: at, end: at } };
  }
  reading.at += 1;
  const colon = reading.at;
  skipBlanks(reading);
  const isOver = reading.at >= reading.end || /[,}\]]/.test(reading.text[reading.at] ?? '');
  if (!isOver) return { key, value: readNode(reading, depth + 1) };
  return { key, value: { kind: 'text', value: '', start: colon, end: colon } };
}

/** Words without quotation marks, up to a sign of the brackets, or to the colon of a key. */
function readWords(reading: InlineReading, isInBrackets: boolean, isKey = false): TextNode {
  const { text, end } = reading;
  const start = reading.at;
  let at = start;
  while (at < end) {
    const sign = text[at] ?? '';
    if (isInBrackets && /[,[\]{}\n]/.test(sign)) break;
    if (isKey && sign === ':' && (at + 1 >= end || /[\s,}]/.test(text[at + 1] ?? ' '))) break;
    if (sign === '#' && /\s/.test(text[at - 1] ?? '')) break;
    at += 1;
  }
  reading.at = at;
  const value = text.slice(start, at).trimEnd();
  return { kind: 'text', value, start, end: start + value.length };
}

function readQuoted(reading: InlineReading, mark: '"' | "'"): TextNode {
  const { text, end } = reading;
  const start = reading.at;
  let at = start + 1;
  let isClosed = false;
  while (at < end && !isClosed) {
    if (mark === '"' && text[at] === '\\') at += 1;
    else if (text[at] === mark && mark === "'" && text[at + 1] === mark) at += 1;
    else if (text[at] === mark) isClosed = true;
    at += 1;
  }
  reading.at = Math.min(at, end);
  const inner = text.slice(start + 1, isClosed ? reading.at - 1 : reading.at).replace(/\s*\n\s*/g, ' ');
  const value = mark === "'" ? inner.replaceAll("''", "'") : unescaped(inner);
  return { kind: 'text', value, start, end: reading.at };
}

function unescaped(inner: string): string {
  return inner.replace(/\\(["\\/])/g, '$1');
}

/** Steps over an opening bracket; whether there is anything behind it. */
function enter(reading: InlineReading): boolean {
  reading.at += 1;
  return reading.at <= reading.end;
}

/** Steps over a comma, or over the bracket that closes; whether there may be more. */
function next(reading: InlineReading, closing: '}' | ']'): boolean {
  skipBlanks(reading);
  const sign = reading.text[reading.at];
  if (reading.at >= reading.end) return false;
  if (sign === closing) {
    reading.at += 1;
    return false;
  }
  reading.at += 1; // a comma, or a sign that does not belong here
  return true;
}

function isAtEnd(reading: InlineReading, closing: '}' | ']'): boolean {
  return (
    reading.at >= reading.end || reading.text[reading.at] === closing || reading.text[reading.at] === ','
  );
}

/** Whether the cursor is among the blanks from here on, where a key or a value could be, and nothing follows it. */
function isGapAtCursor({ text, at, end, cursor }: InlineReading): boolean {
  if (cursor < at || cursor > end || /\S/.test(text.slice(at, cursor))) return false;
  const rest = text.slice(cursor, end).trimStart();
  return rest === '' || /^[,}\]]/.test(rest);
}

function gapAt(cursor: number): TextNode {
  return { kind: 'text', value: '', start: cursor, end: cursor };
}

function skipBlanks(reading: InlineReading): void {
  while (reading.at < reading.end) {
    const sign = reading.text[reading.at] ?? '';
    const isInComment = sign === '#' && /\s/.test(reading.text[reading.at - 1] ?? ' ');
    if (isInComment) {
      const newline = reading.text.indexOf('\n', reading.at);
      reading.at = newline < 0 || newline > reading.end ? reading.end : newline;
    } else if (/\s/.test(sign)) reading.at += 1;
    else return;
  }
}

/** The column at which a comment begins on a line, from another column on. */
export function commentStart(line: string, from: number): number | undefined {
  const found = line.slice(from).search(/(?<=\s|^)#/);
  if (found < 0) return undefined;
  const column = from + found;
  return column === 0 || /\s/.test(line[column - 1] ?? ' ') ? column : undefined;
}
