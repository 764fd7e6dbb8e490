import type { Edit } from '../../base/edit.ts';
import { keyHolds, knownKeys, ONE_TEXT, SENTENCES } from '../../record/known-keys.ts';
import type { Line } from './lines.ts';
import type { KeyWord } from './shape.ts';

/** A value as an author means it: from its first character to the end of its last line. */
export interface Value {
  readonly key?: KeyWord;
  /** The line and column at which it begins. */
  readonly first: Line;
  readonly column: number;
  /** The column of its key or dash. Its further lines are to the right of that. */
  readonly parent: number;
  /** The lines after the first, with the empty ones between them. */
  readonly more: readonly Line[];
  /** Where `>-` goes if the value moves below it: before the value, or after its key on the line above. */
  readonly opener: number;
  readonly isBelowKey: boolean;
  readonly lineEnd: string;
}

/** The part of a value on one line, without blanks at its end and without a comment. */
export interface Piece {
  readonly line: Line;
  readonly from: number;
  readonly text: string;
  /** The column of the `#` of a comment after it. */
  readonly comment?: number;
}

/** Whether a value is words, which a repair may put below `>-`. An unknown key could be a misspelt key for words. */
export function isProse({ key }: { readonly key?: KeyWord | undefined }): boolean {
  return !key || !knownKeys().has(key.name) || keyHolds(key.name, 'names', ...ONE_TEXT);
}

/** Whether a value is a text of sentences, which can continue over several lines. */
export function isSentence({ key }: Value): boolean {
  return !key || keyHolds(key.name, ...SENTENCES);
}

/** The rest of the first line, from the first character of the value. */
export function restOf({ first, column }: Value): string {
  return first.text.slice(column).trimEnd();
}

/** The offset of the first character of a value. */
export function startOfValue({ first, column }: Value): number {
  return first.start + column;
}

/** A value of plain text as pieces, one for each line. */
export function piecesOf(value: Value): readonly Piece[] {
  return [pieceOf(value.first, value.column), ...value.more.map((line) => pieceOf(line, line.indent))];
}

function pieceOf(line: Line, from: number): Piece {
  const whole = line.text.slice(from);
  const hash = /(?:^|[ \t])#/.exec(whole);
  if (!hash || (hash.index === 0 && hash[0] === '#')) return { line, from, text: whole.trimEnd() };
  const comment = from + hash.index + 1;
  return { line, from, text: whole.slice(0, hash.index).trimEnd(), comment };
}

/**
 * The edits that put a text below `>-`, or another sign, where signs have no meaning. Its words and lines stay; a comment on its first
 * line moves up to the `>-`.
 */
export function asBlock(value: Value, { keepsHash = false, block = '>-' } = {}): readonly Edit[] {
  const { first, more, parent, opener, isBelowKey, lineEnd } = value;
  const indent = ' '.repeat(isBelowKey ? first.indent : parent + 2);
  const comment = keepsHash ? undefined : pieceOf(first, value.column).comment;
  const note = comment === undefined ? '' : ` ${first.text.slice(comment).trimEnd()}`;
  const sign = isBelowKey ? ` ${block}${note}` : `${block}${note}${lineEnd}${indent}`;
  return [
    { start: opener, end: opener, text: sign },
    ...endOf(first, comment),
    ...more.flatMap((line) => [
      { start: line.start, end: line.start + line.indent, text: indentOf(line, indent) },
    ]),
    ...more.flatMap((line) => endOf(line)),
  ];
}

/** Removes the end of a line: blanks, which would count below `>-`, and a comment that has moved. */
function endOf({ start, text }: Line, comment?: number): readonly Edit[] {
  const end = text.slice(0, comment).trimEnd().length;
  return end < text.length ? [{ start: start + end, end: start + text.length, text: '' }] : [];
}

function indentOf({ indent, text }: Line, wanted: string): string {
  return indent === text.length ? '' : wanted;
}

/** Whether a comment is inside a text of several lines. Below `>-` it would become part of the text. */
export function hasInnerComment(value: Value): boolean {
  return piecesOf(value).some(({ comment }, i) => i > 0 && comment !== undefined);
}

/** Replaces what cannot be read. It is not a letter, so that nobody takes it for a word of the author. */
const UNREADABLE = '\uE000';

/** The edits that take a value out of the text without leaving a word, so that what follows can be read. */
export function masked(value: Value): readonly Edit[] {
  const lines = [
    { line: value.first, from: value.column },
    ...value.more.map((line) => ({ line, from: line.indent })),
  ];
  return lines.map(({ line, from }) => {
    const end = line.start + line.text.length;
    return { start: line.start + from, end, text: UNREADABLE.repeat(line.text.length - from) };
  });
}
