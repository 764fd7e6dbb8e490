import { pattern } from '../../base/pattern.ts';
import { keyHolds, knownKeys, ONE_TEXT } from '../../record/known-keys.ts';
import { type Mistake, mistake } from './mistake.ts';
import { closingQuote } from './quotes.ts';
import { isColour, signMistake } from './signs.ts';
import { masked, restOf, startOfValue, type Value } from './value.ts';

/** Brackets, and their closing counterparts. */
export const PAIRS: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

/** The column at which the bracket that begins a value is closed, if it is. */
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

/** Whether a quotation mark is where it begins a text. */
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

/** A field in braces, or an entry of a list (with an empty key): its text, and the offset of that in the whole text. */
export interface Field {
  readonly key: string;
  /** The blanks between the colon after the key and the text. */
  readonly space: string;
  readonly inner: string;
  readonly at: number;
}

/** Finds no fields among a hundred blanks, because the search for their ends would take quadratic time. */
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

/**
 * The same text with everything in quotation marks or inner brackets hidden, because it holds no field of this text.
 */
export function flattened(text: string): string {
  const isClosed = closingBracket(text, 0) !== undefined;
  let flat = text.slice(0, 1);
  while (flat.length < text.length) {
    const at = flat.length;
    flat += text.charAt(at) + '_'.repeat(endOfPart(text, at, isClosed) - at);
  }
  return flat;
}

/** Where the quotation, the brackets or else the single sign at a place ends. */
function endOfPart(text: string, at: number, isClosed: boolean): number {
  if (isQuote(text, at)) return closingQuote(text, at) ?? at;
  const isBracket = PAIRS[text.charAt(at)] !== undefined;
  return isBracket && isClosed ? (closingBracket(text, at) ?? at) : at;
}

/** `[Draft] The DCC …`, `[DCC, SECAS`, `{ text: The DCC: no }`: YAML takes the brackets for a list or a group. */
export function bracketMistake(value: Value): Mistake | undefined {
  const rest = restOf(value);
  const [mark = ''] = rest;
  if (!PAIRS[mark]) return undefined;
  const whole = [rest, ...value.more.map(({ text }) => text)].join('\n');
  const close = closingBracket(whole, 0);
  if (close === undefined) return unclosed(value, rest, mark);
  const after = whole.slice(close + 1);
  if (after.trim() !== '' && !/^\s+#/.test(after)) return textAfter(value, mark);
  if (value.more.length > 0 || keyHolds(value.key?.name, 'headings')) return undefined; // of several words
  const inner = rest.slice(0, close + 1);
  return onlyText(value, inner) ? signMistake(value, mark) : insideBrackets(inner, startOfValue(value));
}

/** `{ label: Meeting #29, date: 2020-02-04 }`: the sign makes everything after it a comment, even the closing brace. */
function hashInside(value: Value, rest: string, mark: string): Mistake | undefined {
  const hash = / (#\S*)/.exec(rest);
  if (!hash || !rest.endsWith(PAIRS[mark] ?? mark)) return undefined;
  const start = startOfValue(value);
  const at = start + hash.index + 1;
  const field = fieldsIn(rest).find((one) => one.at <= at - start && at - start < one.at + one.inner.length);
  const isSafe =
    field !== undefined &&
    !/["\\]/.test(field.inner) &&
    (field.at < at - start || isColour(field.key, field.inner));
  const reading = isSafe ? quoted(field.inner, start + field.at) : masked({ ...value, more: [] });
  const facts = { lost: rest.slice(hash.index + 1), where: 'braces' } as const;
  const length = (hash[1] ?? '#').replace(/[,}\]]+$/, '').length;
  return mistake('hash-cuts-text', [at, at + length], facts, reading, isSafe);
}

/** Fields that end with a comma, or with the line. There is only one way to match them, so this is fast. */
const WHOLE_FIELDS = /^\{(?: *[a-z]+: [^[\]{}:#"',]+(?:,|$))+$/;

function unclosed(value: Value, rest: string, mark: string): Mistake {
  const hash = hashInside(value, rest, mark);
  if (hash) return hash;
  const start = startOfValue(value);
  const end = start + rest.length;
  const isNames = /^\[[^[\]{}:#"'“”]*[^[\]{}:#"'“”,]$/.test(rest) && keyHolds(value.key?.name, 'names');
  const isSafe = value.more.length === 0 && (isNames || WHOLE_FIELDS.test(rest));
  const reading = isSafe ? [{ start: end, end, text: PAIRS[mark] ?? '' }] : masked({ ...value, more: [] });
  return mistake('unclosed-bracket', [start, start + 1], { mark }, reading, isSafe);
}

/** `[Draft] The DCC …`. Brackets with keys were meant as a group, and do not become a text. */
function textAfter(value: Value, mark: string): Mistake {
  const found = signMistake(value, mark);
  const hasKeys = [...restOf(value).matchAll(/([\p{L}_-]+):\s/gu)].some(([, key = '']) =>
    knownKeys().has(key),
  );
  return hasKeys ? { ...found, reading: masked(value), isSafe: false } : found;
}

/** `title: [Draft Alerts]`, `{Alerts}`: the brackets contain neither a list nor a group, only words. */
function onlyText({ key }: Value, text: string): boolean {
  if (text.startsWith('{')) return /^\{[^:{}[\]"']+\}$/.test(text) && /\p{L}/u.test(text);
  const isSingle = keyHolds(key?.name, ...ONE_TEXT);
  return isSingle && /^\[[^\s,"'[\]]+ [^,"'[\]]+\]$/.test(text);
}

/** The most braces around a text of a record: those of a point, and of its owner or its wording. */
const DEEPEST = 3;

/** The first mistake in a text in brackets, which begins at an offset of the record. */
function insideBrackets(text: string, start: number, depth = 1): Mistake | undefined {
  if (text.startsWith('[') && /[[{]/.test(flattened(text).slice(1))) return undefined; // it has no texts of its own
  for (const { key, space, inner, at } of fieldsIn(text)) {
    if (knownKeys().has(key) && space === '' && inner !== '' && !inner.startsWith('//'))
      return spaceMissing(key, start + at);
    const isInner = depth < DEEPEST && /^[[{]/.test(inner) && closingBracket(inner, 0) === inner.length - 1;
    const found = isInner ? insideBrackets(inner, start + at, depth + 1) : fieldMistake(inner, start + at);
    if (found) return found;
  }
  return undefined;
}

/** `{ text:Alerts }` is one word to YAML. After a key in quotation marks, no space is needed. */
function spaceMissing(key: string, at: number): Mistake {
  const facts = { after: 'colon', word: `${key}:` } as const;
  return mistake('missing-space', [at - 1, at], facts, [insert(at, ' ')], true);
}

/** Text inside brackets that contains a colon, or begins with what is not a quotation mark to YAML. */
function fieldMistake(inner: string, at: number): Mistake | undefined {
  if (/^“[^“”"\\]*”\s*$/.test(inner)) {
    const reading = [at, at + inner.trimEnd().length - 1].map((offset) => ({
      start: offset,
      end: offset + 1,
      text: '"',
    }));
    return mistake('curly-quotes', [at, at + 1], { mark: '“' }, reading, true);
  }
  if (/^["'[{]/.test(inner)) return undefined;
  const colon = /(?<!\S)(\S*):(?=\s|$)/.exec(inner);
  if (!colon) return undefined;
  const place = at + colon.index + (colon[1]?.length ?? 0);
  const isSafe = !/["\\#]/.test(inner);
  const reading = isSafe ? quoted(inner, at) : [];
  const facts = { words: colon[1] ?? '', where: 'braces' } as const;
  return mistake('unquoted-colon', [place, place + 1], facts, reading, isSafe);
}

function quoted(inner: string, at: number) {
  return [insert(at, '"'), insert(at + inner.length, '"')];
}

function insert(at: number, text: string) {
  return { start: at, end: at, text };
}
