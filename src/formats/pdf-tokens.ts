import { withoutEscapes } from './pdf-escapes.ts';
import { type Allowance, PdfFault, spend } from './pdf-fault.ts';

/** A place in PDF syntax. The text has one character for each byte, and so have the strings that are read from it. */
export interface Cursor {
  readonly text: string;
  at: number;
  /** Where comments go: a reader skips them, a search for text must not. */
  readonly comments: string[];
  readonly allowance: Allowance;
}

export type Token =
  | { readonly kind: 'name' | 'string' | 'word'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number };

export const SPACE = '[\\0\\t\\n\\f\\r ]';
const OPEN = 0x28;
const CLOSE = 0x29;
const BACKSLASH = 0x5c;
const RETURN = 0x0d;
const REGULAR = /[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const TO_LINE_END = /[^\r\n]*/y;
const TO_HEX_END = /[^>]*>/y;
export function cursorOver(text: string, allowance: Allowance): Cursor {
  return { text, at: 0, comments: [], allowance };
}

/** PDF syntax becomes its next token; a bracket is a word (ISO 32000-1, 7.2 and 7.3). */
export function nextToken(cursor: Cursor): Token | undefined {
  skipSpace(cursor);
  const { text, at } = cursor;
  switch (text[at]) {
    case undefined:
      return undefined;
    case '/':
      return name(cursor);
    case '(':
      return literal(cursor);
    case '<':
      return text[at + 1] === '<' ? bracket(cursor, 2) : hex(cursor);
    case '>':
      return bracket(cursor, text[at + 1] === '>' ? 2 : 1);
    case '[':
    case ']':
    case '{':
    case '}':
    case ')':
      return bracket(cursor, 1);
    default:
      return regular(cursor);
  }
}

/** Moves the cursor to the next token. */
export function skipSpace(cursor: Cursor): void {
  const { text } = cursor;
  for (;;) {
    while (isSpace(text.charCodeAt(cursor.at))) cursor.at += 1;
    if (text[cursor.at] !== '%') return;
    const comment = take(cursor, TO_LINE_END);
    spend(cursor.allowance, comment.length);
    cursor.comments.push(comment);
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0 || code === 12;
}

/** What a sticky pattern finds at the cursor, which moves behind it; nothing to find is damage. */
function take(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  if (!pattern.test(cursor.text)) throw new PdfFault('damaged');
  const start = cursor.at;
  cursor.at = pattern.lastIndex;
  return cursor.text.slice(start, cursor.at);
}

function bracket(cursor: Cursor, length: 1 | 2): Token {
  const { text, at } = cursor;
  cursor.at += length;
  return { kind: 'word', text: text.slice(at, cursor.at) };
}

function name(cursor: Cursor): Token {
  cursor.at += 1;
  const raw = take(cursor, REGULAR);
  const text = raw.includes('#')
    ? raw.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : raw;
  return { kind: 'name', text };
}

function regular(cursor: Cursor): Token {
  const text = take(cursor, REGULAR);
  const first = text.charCodeAt(0);
  if (first > 57 || first < 43) return { kind: 'word', text };
  const value = Number(text);
  return Number.isNaN(value) ? { kind: 'word', text } : { kind: 'number', value };
}

function hex(cursor: Cursor): Token {
  const digits = take(cursor, TO_HEX_END).replace(/[^0-9a-f]/gi, '');
  return { kind: 'string', text: Buffer.from(`${digits}0`, 'hex').toString('latin1') };
}

function literal(cursor: Cursor): Token {
  const { text } = cursor;
  const start = cursor.at + 1;
  let at = start;
  let isPlain = true;
  for (let depth = 1; depth > 0; at += 1) {
    const code = text.charCodeAt(at);
    if (code === OPEN) depth += 1;
    else if (code === CLOSE) depth -= 1;
    else if (code === RETURN) isPlain = false;
    else if (code === BACKSLASH) {
      isPlain = false;
      at += 1;
    } else if (Number.isNaN(code)) throw new PdfFault('damaged');
  }
  cursor.at = at;
  const raw = text.slice(start, at - 1);
  return { kind: 'string', text: isPlain ? raw : withoutEscapes(raw) };
}
