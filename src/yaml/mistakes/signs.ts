import type { Edit } from '../../base/edit.ts';
import { pattern } from '../../base/pattern.ts';
import { commentMistake } from '../../levels/label-in-text.ts';
import { BUILT_IN } from '../../record/built-in.ts';
import { EXACT, keyHolds, knownKeys } from '../../record/known-keys.ts';
import { type Mistake, mistake } from './mistake.ts';
import {
  asBlock,
  hasInnerComment,
  isProse,
  isSentence,
  masked,
  type Piece,
  piecesOf,
  restOf,
  startOfValue,
  type Value,
} from './value.ts';

/** Signs that cannot begin a text, each as a message shows it to the author. */
const SIGNS = [/^\*\*+/, /^\*(?=\s|[^\s*]+[^*]*\*)/, /^[%@`,\]}]/, /^[?-](?=\s)/, /^[>|]/];
/** Signs of YAML that a record may not use. They could be meant. */
const FEATURES = { '&': 'yaml-anchor', '*': 'yaml-alias', '!': 'yaml-tag' } as const;
const BLOCK = /^[>|](?:[+-]?[1-9]?|[1-9][+-])(?:\s+#.*)?$/;

/** A value of words and digits between marks of bold type, of emphasis or of code. */
const MARKED = pattern(String.raw`^(\*{1,2}|\x60)([\p{L}\p{N}][\p{L}\p{N} /_-]*)\1(?:\s+#.*)?$`);

const TEXT_BESIDE = pattern(String.raw`^([>|]-)[ \t]+(?=[\p{L}\p{N}"'\u201c\u2018*[(\x60])`);

/** A dash that was pasted along with a sentence, and is not a minus. */
const BULLET = pattern(String.raw`^-\s+(?=[\p{L}"'\u201c\u2018*[\x60(])`);

/** `title: **Alerts** and more`: the first sign means something else to YAML. */
export function leadingSign(value: Value): Mistake | undefined {
  const rest = restOf(value);
  if (isBlockSign(rest)) return undefined;
  const special = tableInLine(value) ?? textBesideSign(value);
  if (special) return special;
  const sign = SIGNS.map((pattern) => pattern.exec(rest)?.[0]).find(Boolean);
  if (sign !== undefined) return signMistake(value, sign);
  const [first = ''] = rest;
  return first === '&' || first === '*' || first === '!' ? featureMistake(value, rest, first) : undefined;
}

/** `text: | Name | Cost |` with more rows below. */
function tableInLine(value: Value): Mistake | undefined {
  const rows = [restOf(value), ...value.more.map(({ text }) => text.trim())];
  if (!rows.every((row) => /^\|.*\|$/.test(row))) return undefined;
  const start = startOfValue(value);
  const isSafe = rows.length > 1 && isSentence(value) && !hasInnerComment(value);
  const reading = isSafe ? asBlock(value, { keepsHash: true, block: '|-' }) : masked(value);
  return mistake('pasted-table', [start, start + 1], { state: 'plain' }, reading, isSafe);
}

/** `- >- The DCC …`: the sign for a text on the lines below is on the line of the text. */
function textBesideSign(value: Value): Mistake | undefined {
  const [whole = '', sign = ''] = TEXT_BESIDE(restOf(value)).exec(restOf(value)) ?? [];
  if (sign === '' || !isProse(value) || hasInnerComment(value)) return undefined;
  const start = startOfValue(value);
  const reading = [...asBlock(value), { start, end: start + whole.length, text: '' }];
  return mistake('leading-sign', [start, start + sign.length], { sign, where: 'beside' }, reading, true);
}

/** Whether a value is only the sign that puts its text on the lines below. */
export function isBlockSign(rest: string): boolean {
  return BLOCK.test(rest);
}

/** A text whose first sign makes YAML take it for something else. Below `>-` it is only text. */
export function signMistake(value: Value, sign: string): Mistake {
  const start = startOfValue(value);
  const isSafe = isProse(value) && !hasInnerComment(value);
  const bullet = BULLET(restOf(value)).exec(restOf(value))?.[0];
  const meant = bullet === undefined ? asBlock(value) : [{ start, end: start + bullet.length, text: '' }];
  const place = [start, start + sign.length] as const;
  const bare = isProse(value) ? undefined : withoutMarks(value);
  if (bare) return mistake('leading-sign', place, { sign, where: 'value' }, bare, true);
  const where = isProse(value) ? 'alone' : 'value';
  return mistake('leading-sign', place, { sign, where }, isSafe ? meant : masked(value), isSafe);
}

/** `classification: **White**`: marks of bold type around a value that is printed as it is. */
function withoutMarks(value: Value): readonly Edit[] | undefined {
  const [, mark = '', word = ''] = MARKED(restOf(value)).exec(restOf(value)) ?? [];
  if (word === '' || value.more.length > 0) return undefined;
  const start = startOfValue(value);
  const close = start + mark.length + word.length;
  return [
    { start, end: start + mark.length, text: '' },
    { start: close, end: close + mark.length, text: '' },
  ];
}

function featureMistake(value: Value, rest: string, sign: keyof typeof FEATURES): Mistake {
  const start = startOfValue(value);
  const token = /^\S+/.exec(rest)?.[0] ?? sign;
  const isText = isProse(value) && token.length < rest.length && !hasInnerComment(value);
  const reading = isText ? asBlock(value) : masked(value);
  return mistake(FEATURES[sign], [start, start + token.length], {}, reading, isText);
}

/** Values of a fixed form, after which a second key on the line can only be a key. A label is not moved. */
const BEFORE_A_KEY = EXACT.filter((holds) => holds !== 'level');

/** `text: The DCC said: no.` A colon and a space turn what precedes them into a key. */
export function unquotedColon(value: Value): Mistake | undefined {
  for (const piece of piecesOf(value)) {
    const colon = piece.text.search(/:(?=\s|$)/);
    if (colon >= 0) return secondKey(value, piece, colon) ?? colonMistake(value, piece, colon);
  }
  return undefined;
}

/** `number: 12, title: Alerts`: two keys on one line. */
function secondKey(value: Value, { line, from, text }: Piece, colon: number): Mistake | undefined {
  const [, first = '', gap = '', word = ''] =
    /^(.*?\S)([,;]?[ \t]+)([a-z]+)$/i.exec(text.slice(0, colon)) ?? [];
  const { key, first: begins, lineEnd } = value;
  if (isProse(value) || line !== begins || !key || !knownKeys().has(word)) return undefined;
  const at = line.start + from + first.length;
  const start = at + gap.length;
  const reading = [{ start: at, end: start, text: `${lineEnd}${' '.repeat(key.column)}` }];
  const isSafe = keyHolds(key.name, ...BEFORE_A_KEY) && word !== 'classification';
  return mistake('two-keys-on-line', [start, start + word.length], { key: word }, reading, isSafe);
}

function colonMistake(value: Value, { line, from, text }: Piece, index: number): Mistake {
  const word = text.slice(0, index).split(/\s/).at(-1) ?? '';
  const colon = line.start + from + index;
  const isSafe = isProse(value) && !hasInnerComment(value);
  const reading = isSafe ? asBlock(value) : masked(value);
  const where = isProse(value) ? 'alone' : 'value';
  return mistake('unquoted-colon', [colon, colon + 1], { words: word, where }, reading, isSafe);
}

/** Words that never end a sentence. */
const OPEN_END =
  /(?:^|\s)(?:an?|the|this|that|its|their|of|to|in|on|at|by|for|from|with|and|or|as|is|are|was|were|be|than|about|issue|issues|item|items|incident|incidents|ticket|defect|number|no\.|ref|version|see)$/i;
/** The names of the policy's levels are not known here. Labels in comments are found later, when they are. */
const NAMES = BUILT_IN.policy.levels.map(({ name }) => name);
const SENTENCE_END = /[.!?…][)”’"']?$/;

/**
 * `discussed issue #4 and agreed`: to YAML, ` #` begins a comment, and the sentence would end before it. It is meant
 * as a comment if the text is complete without it, and the sign has a space after it, as in comments.
 */
export function hashCut(value: Value): Mistake | undefined {
  if (!isProse(value)) return undefined;
  const pieces = piecesOf(value);
  const cut = pieces.map(asCut).find((piece) => isCut(piece, value));
  if (!cut) return undefined;
  const hash = cut.line.start + (cut.comment ?? 0);
  const lost = cut.line.text.slice(cut.comment).trimEnd();
  const isSafe =
    isNumber(lost) && pieces.every(({ comment }) => comment === undefined || comment === cut.comment);
  const reading = isSafe ? asBlock(value, { keepsHash: true }) : masked(value);
  return mistake(
    'hash-cuts-text',
    [hash, hash + (/^#[^\s]*/.exec(lost)?.[0].length ?? 1)],
    { lost },
    reading,
    isSafe,
  );
}

/** A line that begins with the sign continues the text above it, but only in its author's mind. */
function asCut(piece: Piece, index: number): Piece {
  return index > 0 && piece.text.startsWith('#') ? { ...piece, text: '', comment: piece.from } : piece;
}

function isCut({ line, text, comment }: Piece, value: Value): boolean {
  if (comment === undefined) return false;
  const note = line.text.slice(comment).trimEnd();
  const words = text.split(/\s+/).length;
  if (commentMistake(note, NAMES) !== undefined || /^#\s*opsg:/.test(note)) return false;
  if (isNumber(note)) return true;
  if (/^#[\p{L}]/u.test(note)) return words > 1;
  if (!/^# ?\S/.test(note) || words < 2) return false;
  if (OPEN_END.test(text)) return true;
  return (
    isSentence(value) &&
    !SENTENCE_END.test(text) &&
    SENTENCE_END.test(note) &&
    /^#+ [\p{Ll}\p{N}]/u.test(note)
  );
}

/** Whether a comment begins like a number (`#4`), which no note does. */
function isNumber(note: string): boolean {
  return /^#\d/.test(note);
}

/** Whether a value that begins with the sign is a colour of the look, and not a note. */
export function isColour(key: string | undefined, value: string): boolean {
  return key === 'accent' && /^#[\da-f]{3,8}$/i.test(value.trim());
}

/** `number: #4`: the whole value is a comment to YAML. */
export function hashAtStart(value: Value): Mistake | undefined {
  const note = value.first.text.slice(value.column).trimEnd();
  if (!/^#[\p{L}\d]/u.test(note)) return undefined;
  const start = startOfValue(value);
  if (isColour(value.key?.name, note)) {
    const end = start + note.length;
    const quotes = [start, end].map((at) => ({ start: at, end: at, text: '"' }));
    return mistake('hash-cuts-text', [start, end], { lost: note, where: 'braces' }, quotes, true);
  }
  const isAgendaNumber = keyHolds(value.key?.name, 'number', 'meeting') && /^#\d+\w*$/.test(note);
  const isSafe = isAgendaNumber || (isNumber(note) && isProse(value));
  const sign = { start, end: start + 1, text: '' };
  const reading = isAgendaNumber ? [sign] : isSafe ? asBlock(value, { keepsHash: true }) : [];
  const length = /^#\S*/.exec(note)?.[0].length ?? 1;
  const where = isAgendaNumber || !isProse(value) ? 'value' : 'alone';
  return mistake('hash-cuts-text', [start, start + length], { lost: note, where }, reading, isSafe);
}
