import { ReadFault, type ReadingAllowance, spend } from '../fault.ts';

const BACKSLASH = 0x5c;
const CLOSING = 0x29;
const NEWLINE = 0x0a;
const ZERO = 0x30;
const SEVEN = 0x37;

const LETTERS: ReadonlyMap<number, number> = new Map(
  ['n\n', 'r\r', 't\t', 'b\b', 'f\f'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
);

/**
 * The text between the parentheses of a literal string becomes its bytes, one character each (ISO 32000-1, 7.3.4.2).
 * Fonts of two-byte codes make nearly every byte an escape, so this is the longest loop of all.
 */
export function withoutEscapes(raw: string): string {
  return raw.includes('\\') || raw.includes('\r') ? unescaped(raw, Number.NaN) : raw;
}

/** The same for strings with moves of the text position between them: from an unescaped parenthesis to the next one. */
export function joinedStrings(raw: string): string {
  return raw.includes(')') ? unescaped(raw, CLOSING) : withoutEscapes(raw);
}

function unescaped(raw: string, end: number): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  const bytes = Buffer.allocUnsafe(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    if (code === BACKSLASH) {
      at += 1;
      code = text.charCodeAt(at);
      if (code === NEWLINE) continue;
      if (code < ZERO || code > SEVEN) code = LETTERS.get(code) ?? code;
      else {
        const digits = octalDigits(text, at);
        code = octalValue(text, at, digits);
        at += digits - 1;
      }
    } else if (code === end) {
      at = text.indexOf('(', at);
      continue;
    }
    bytes[length] = code;
    length += 1;
  }
  return bytes.toString('latin1', 0, length);
}

/** How many digits follow each other, three at the most. The first is known to be one. */
function octalDigits(text: string, at: number): number {
  const second = text.charCodeAt(at + 1);
  const third = text.charCodeAt(at + 2);
  if (!(second >= ZERO && second <= SEVEN)) return 1;
  return third >= ZERO && third <= SEVEN ? 3 : 2;
}

function octalValue(text: string, at: number, digits: number): number {
  let value = 0;
  for (let i = at; i < at + digits; i += 1) value = value * 8 + text.charCodeAt(i) - ZERO;
  return value;
}

/** A place in PDF syntax. The text and the strings read from it have one character for each byte. */
export interface Cursor {
  readonly text: string;
  at: number;
  /** Where comments go. A reader skips them, but a search for text must not. */
  readonly comments: string[];
  readonly allowance: ReadingAllowance;
  /** The kind of a token, which depends on its place. */
  pattern: RegExp;
}

export type Token =
  | { readonly kind: 'name' | 'string' | 'word'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number };

export const SPACE = '[\\0\\t\\n\\f\\r ]';
const REGULAR = '[^\\0\\t\\n\\f\\r ()<>[\\]{}/%]';

const NUMBER = `[-+.\\d]${REGULAR}*`;
/** A small move of the text position between two strings of a list, which still belong together. */
const JOINT = '\\) {0,9}-?1?\\d{1,2}(?:\\.\\d{1,9})? {0,9}\\(';

function otherTokens(inString: string): string {
  return [
    `(${REGULAR}+|<<|>>|[[\\]{})])`,
    `\\(([^()\\\\]*(?:(?:${inString})[^()\\\\]*){0,9999})\\)`,
    `/(${REGULAR}*)`,
    '<([^<>]*)>',
    '%([^\\r\\n]*)',
    '(\\()',
  ].join('|');
}

/**
 * One token. It is a single pattern because a program that runs once has no time to warm up loops over characters.
 * The fast part for a string takes no parentheses inside and few escapes; for others, the last part finds only the
 * start.
 */
const TOKEN = new RegExp(`${SPACE}*(?:(${NUMBER})|${otherTokens('\\\\.')})`, 'ys');
/** The same, but only the last of several numbers in a row, because most of a page is coordinates. */
export const TOKEN_OF_CONTENT = new RegExp(
  `${SPACE}*(?:(?:[-+.\\d]+${SPACE}+){0,99}(${NUMBER})|${otherTokens('\\\\.')})`,
  'ys',
);
/** The same in a list of shown text: strings with only small moves of the text position between them are one. */
export const TOKEN_OF_LIST = new RegExp(`${SPACE}*(?:(${NUMBER})|${otherTokens(`\\\\.|${JOINT}`)})`, 'ys');
/**
 * Operators that only draw, or set how to draw (ISO 32000-1, Annex A). Their operands are numbers, or the name of a
 * colour space or a state that is too short to be a word of a text.
 */
const DRAWING_BY_NUMBERS = `(?:[-+.\\d]+${SPACE}+){0,9}(?:BT|ET|T[crswzL]|SCN?|scn?|RG|rg|re|[BbfW]\\*|[BFGJKMSWbcfghijklmnsvwy])`;
const DRAWING_BY_NAME = `/[A-Za-z][A-Za-z\\d]{0,2}${SPACE}+(?:cs|CS|gs)`;
const DRAWING = new RegExp(
  `(?:${SPACE}+(?:${DRAWING_BY_NUMBERS}|${DRAWING_BY_NAME})(?=${SPACE})){1,999}`,
  'y',
);
/** About what a comment takes in memory. */
const COST = 64;
const SPACES = new RegExp(`${SPACE}*`, 'y');
const PARENTHESIS = /[()\\]/g;

export function cursorOver(text: string, allowance: ReadingAllowance): Cursor {
  return { text, at: 0, comments: [], allowance, pattern: TOKEN };
}

/** A cursor for which numbers in a row are one token, the last of them. */
export function cursorOverContent(text: string, allowance: ReadingAllowance): Cursor {
  return { ...cursorOver(text, allowance), pattern: TOKEN_OF_CONTENT };
}

/** Moves the cursor past an operator and everything that draws and shows no text. */
export function skipDrawing(cursor: Cursor): void {
  DRAWING.lastIndex = cursor.at;
  if (DRAWING.test(cursor.text)) cursor.at = DRAWING.lastIndex;
}

/** PDF syntax becomes its next token; a bracket is a word (ISO 32000-1, 7.2 and 7.3). */
export function nextToken(cursor: Cursor): Token | undefined {
  const { pattern } = cursor;
  for (;;) {
    pattern.lastIndex = cursor.at;
    const found = pattern.exec(cursor.text);
    if (!found) return endOf(cursor);
    cursor.at = pattern.lastIndex;
    const token = tokenFrom(found, cursor);
    if (token) return token;
  }
}

/** The token for each part of the pattern; nothing for a comment. (Destructuring would be slow here.) */
function tokenFrom(found: RegExpExecArray, cursor: Cursor): Token | undefined {
  if (found[1] !== undefined) return numberOr(found[1]);
  if (found[2] !== undefined) return { kind: 'word', text: found[2] };
  if (found[3] !== undefined) return { kind: 'string', text: joinedStrings(found[3]) };
  if (found[4] !== undefined) return { kind: 'name', text: plainName(found[4]) };
  if (found[5] !== undefined) return { kind: 'string', text: plainHex(found[5]) };
  if (found[6] === undefined) return { kind: 'string', text: withoutEscapes(takeLiteral(cursor)) };
  keepComment(cursor, found[6]);
  return undefined;
}

/** Moves the cursor over white space. */
export function skipSpace(cursor: Cursor): void {
  SPACES.lastIndex = cursor.at;
  SPACES.test(cursor.text);
  cursor.at = SPACES.lastIndex;
}

/** Text that does not continue with a token is damaged. */
function endOf(cursor: Cursor): undefined {
  skipSpace(cursor);
  if (cursor.at < cursor.text.length) throw new ReadFault('damaged');
}

function keepComment({ comments, allowance }: Cursor, comment: string): void {
  spend(allowance, comment.length + COST);
  comments.push(comment);
}

function numberOr(text: string): Token {
  const value = Number(text);
  return Number.isNaN(value) ? { kind: 'word', text } : { kind: 'number', value };
}

function plainName(name: string): string {
  if (!name.includes('#')) return name;
  return name.replace(/#([0-9a-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

function plainHex(digits: string): string {
  return Buffer.from(`${digits.replace(/[^0-9a-f]/gi, '')}0`, 'hex').toString('latin1');
}

/** The text from after a parenthesis to the one that closes it. */
function takeLiteral(cursor: Cursor): string {
  const { text, at } = cursor;
  PARENTHESIS.lastIndex = at;
  for (let depth = 1; depth > 0; ) {
    if (!PARENTHESIS.test(text)) throw new ReadFault('damaged');
    const found = text[PARENTHESIS.lastIndex - 1];
    if (found === '\\') PARENTHESIS.lastIndex += 1;
    else depth += found === '(' ? 1 : -1;
  }
  cursor.at = PARENTHESIS.lastIndex;
  spend(cursor.allowance, (cursor.at - at) * 4);
  return text.slice(at, cursor.at - 1);
}
