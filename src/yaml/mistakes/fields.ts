import { pattern } from '../../base/pattern.ts';
import { closingQuote } from './quotes.ts';

/** Brackets, and what closes them. */
export const PAIRS: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** The column at which a bracket that begins a value is closed in it, or nothing. */
export function closingBracket(text: string, from: number): number | undefined {
  const open: string[] = [];
  for (let at = from; at < text.length; at++) {
    const sign = text[at] ?? '';
    const isComment = sign === '#' && /\s/.test(text[at - 1] ?? '');
    if (isQuote(text, at)) at = closingQuote(text, at) ?? at;
    else if (isComment) at = newlineAfter(text, at);
    else if (PAIRS[sign]) open.push(PAIRS[sign]);
    else if (sign === ']' || sign === '}') {
      if (open.pop() !== sign) return undefined;
      if (open.length === 0) return at;
    }
  }
  return undefined;
}

/** Whether a quotation mark stands where it begins a text. */
function isQuote(text: string, at: number): boolean {
  const sign = text[at];
  return (sign === '"' || sign === "'") && /[\s[{,:]/.test(text[at - 1] ?? ' ');
}

function newlineAfter(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
}

/** A key and its value in braces, up to the comma before the next key or to the end. */
const FIELD = pattern(
  String.raw`([{,]\s*)(?:(["']?(?:\p{Lu}{2,6}:)?[\p{L}\p{N}+_-]+(?: [\p{N}+]+)?["']?):(\s*))?(.*?)(?=\s*(?:,\s*["']?(?:\p{Lu}{2,6}:)?[\p{L}\p{N}+_-]+(?: [\p{N}+]+)?["']?:|[\]}]))`,
  'g',
);
/** An entry of a list in brackets. */
const ENTRY = pattern(String.raw`([[,]\s*)()()([^[\]{},]*)(?=\s*[,\]])`, 'g');

/** A field in braces or an entry of a list, whose key is empty: its text, and where in the whole text that begins. */
export interface Field {
  readonly key: string;
  /** What stands between the colon after the key and the text. */
  readonly space: string;
  readonly inner: string;
  readonly at: number;
}

/** None among a hundred blanks: to look for the end of a field there would take the square of their number. */
export function fieldsIn(text: string): readonly Field[] {
  if (/\s{100}/.test(text)) return [];
  const flat = flattened(text);
  return [...flat.matchAll((flat.startsWith('{') ? FIELD : ENTRY)(flat))].map((match) =>
    fieldOf(match, text),
  );
}

function fieldOf(match: RegExpExecArray, text: string): Field {
  const [, lead = '', key = '', space = '', inner = ''] = match;
  const start = match.index + lead.length;
  const at = start + (key === '' ? 0 : key.length + 1) + space.length;
  return {
    key: text.slice(start, start + key.length),
    space,
    inner: text.slice(at, at + inner.length),
    at,
  };
}

/** The same text, with all that stands in quotation marks or in brackets of its own hidden: it holds no field of it. */
export function flattened(text: string): string {
  const isClosed = closingBracket(text, 0) !== undefined;
  let flat = text.slice(0, 1);
  while (flat.length < text.length) {
    const at = flat.length;
    flat += text.charAt(at) + '_'.repeat(endOfPart(text, at, isClosed) - at);
  }
  return flat;
}

/** Where what begins at a place ends: a quotation, brackets, or else a single sign. */
function endOfPart(text: string, at: number, isClosed: boolean): number {
  if (isQuote(text, at)) return closingQuote(text, at) ?? at;
  const isBracket = PAIRS[text.charAt(at)] !== undefined;
  return isBracket && isClosed ? (closingBracket(text, at) ?? at) : at;
}
