import { pattern } from '../../base/pattern.ts';
import { isOneTypoFrom } from '../../base/spelling.ts';
import { canStandBeside, keyHolds, knownKeys, ONE_TEXT } from '../../record/known-keys.ts';
import type { Line } from './lines.ts';
import type { Mistake } from './mistake.ts';
import {
  headingShapeOf,
  type KeyWord,
  type LineShape,
  levelShapeOf,
  shapeOf,
  wordyShapeOf,
} from './shape.ts';

export type LevelKind = 'map' | 'list';

/** The column of the entries of an open list, or of the keys of an open group. */
export interface IndentLevel {
  readonly column: number;
  readonly kind: LevelKind;
  readonly names: Set<string>;
  /** The key that a list belongs to, if it is below one. */
  readonly of?: string | undefined;
}

/** A key or a dash with nothing after it so far: a list, a group or a text may follow below it. */
export interface Opening {
  readonly column: number;
  readonly key?: KeyWord;
  /** The offset after its colon or dash. */
  readonly end: number;
}

/** The columns at which the next line can continue. */
export interface Columns {
  readonly levels: IndentLevel[];
  opening: Opening | undefined;
}

/** Whether a dash or a key may be at this column. */
export function fits({ levels, opening }: Columns, column: number, kind: LevelKind): boolean {
  if (levels.length === 0) return true;
  if (opening && column > opening.column) return true;
  if (opening?.key && kind === 'list' && column === opening.column) return true;
  return levels.some((level) => level.column === column && level.kind === kind);
}

/** Opens the level of a dash or a key at this column, and closes deeper levels. */
export function enter(columns: Columns, column: number, kind: LevelKind): IndentLevel {
  const { levels } = columns;
  const isOver = ({ column: own, kind: other }: IndentLevel) =>
    own > column || (own === column && kind === 'map' && other === 'list');
  for (let last = levels.at(-1); last && isOver(last); last = levels.at(-1)) levels.pop();
  const top = levels.at(-1);
  if (top && top.column === column && top.kind === kind) return top;
  const level: IndentLevel = { column, kind, names: new Set(), of: columns.opening?.key?.name };
  levels.push(level);
  return level;
}

/** Whether a group of keys lacks this one, and can have it. */
function takes({ names }: IndentLevel, name: string): boolean {
  return !names.has(name) && (!knownKeys().has(name) || canStandBeside(name, names));
}

/**
 * Whether a key is too far left: its column is one for keys, but the group there cannot have the key or has it
 * already, and an inner group lacks it. If the key is there twice, the line below decides.
 */
export function isOutOfPlace({ levels }: Columns, { name, column }: KeyWord, indentBelow?: number): boolean {
  const own = levels.find((level) => level.kind === 'map' && level.column === column);
  if (!own || !knownKeys().has(name) || takes(own, name)) return false;
  const others = levels.filter((level) => level.kind === 'map' && level !== own && takes(level, name));
  if (!own.names.has(name)) return others.length > 0;
  return others.some((level) => {
    return level.column > column && (level.column === indentBelow || isDateOfNext(level, name));
  });
}

/** A next meeting has a date, so a date below its label is most likely its own, not the record's. */
function isDateOfNext({ names }: IndentLevel, name: string): boolean {
  return name === 'date' && names.has('label');
}

/** Where a misplaced line most likely belongs, and whether no other place is as near. */
export function nearestColumn(
  { levels, opening }: Columns,
  column: number,
  kind: LevelKind,
  name = '',
): { readonly column: number; readonly isAlone: boolean } | undefined {
  const open = levels
    .filter((level) => level.kind === kind && (kind === 'list' || takes(level, name)))
    .map((level) => level.column);
  const below = opening ? [opening.column + 2] : [];
  const ranked = [...new Set([...open, ...below])].sort(
    (a, b) => Math.abs(a - column) - Math.abs(b - column),
  );
  const [best, second] = ranked;
  if (best === undefined) return undefined;
  const isAlone = second === undefined || Math.abs(second - column) > Math.abs(best - column);
  return { column: best, isAlone };
}

/** Whether a text follows below a key, rather than keys that only their author knows. */
function isAboveText(key: KeyWord): boolean {
  return keyHolds(key.name, 'names', ...ONE_TEXT);
}

/** Whether a line begins an entry of a list or gives a key, rather than continuing a text. */
export function isStructural({ line, dashes, key }: LineShape, { levels, opening }: Columns): boolean {
  if (dashes.length > 0) return true;
  if (!key) return false;
  const isBeside = levels.some(({ kind, column }) => kind === 'map' && column === line.indent);
  if (key.isKnown || isBeside || levels.length === 0) return true;
  const isBelow = opening !== undefined && key.column > opening.column;
  return isBelow && !(opening.key && isAboveText(opening.key));
}

/** A known key without its colon, and the sign in place of the colon, if there is one. */
export interface BareKey {
  readonly word: string;
  /** From the end of the word up to its value. */
  readonly sign: string;
}

/** `presenter DCC` and `presenter = DCC`: a known key without its colon, which the keys in its column lack. */
export function bareKey({ text, indent }: Line, { levels }: Columns): BareKey | undefined {
  const rest = text.slice(indent);
  const [, word = '', sign = ''] =
    /^([a-z]+)( ?[=;–—]| -)(?= )/u.exec(rest) ??
    /^([a-z]+)()(?=(?: +[\p{Lu}\p{N}"'“[{>|])|$)/u.exec(rest) ??
    [];
  const level = levels.find(({ kind, column }) => kind === 'map' && column === indent);
  return level && !level.names.has(word) && knownKeys().has(word) ? { word, sign } : undefined;
}

/**
 * Whether a line in the column of keys can be a key that is not written out yet, or is misspelt, without its colon:
 * `class`, `clasification`, `ownr DCC`. It can also be the end of the text above it.
 */
export function isHalfKey({ text, indent }: Line, { levels }: Columns): boolean {
  if (!levels.some(({ kind, column }) => kind === 'map' && column === indent)) return false;
  const rest = text.slice(indent).trimEnd();
  const word = HALF_KEY(rest).exec(rest)?.[1]?.toLowerCase();
  if (word === undefined) return false;
  const isAlone = rest.length === word.length;
  return [...knownKeys()].some(
    (key) => (isAlone && key.startsWith(word)) || (word.length > 3 && isOneTypoFrom(word, key)),
  );
}

const HALF_KEY = pattern(String.raw`^(\p{L}+)(?=$| +[\p{Lu}\p{N}"'\u201c[{>|])`);

/** The shape of a line at its place. In the column of other keys, a few words and a colon are a key too. */
export function shapeWithin(line: Line, { levels, opening }: Columns): LineShape {
  if (isInWording(line, { levels, opening })) return levelShapeOf(line) ?? shapeOf(line);
  if (isInAttendance(line, { levels, opening })) return headingShapeOf(line) ?? shapeOf(line);
  const isBeside = levels.some(({ kind, column }) => kind === 'map' && column === line.indent);
  const isAwaited = opening?.key !== undefined && isAboveText(opening.key);
  return (isBeside && !isAwaited && wordyShapeOf(line)) || shapeOf(line);
}

/** Whether a line is where a wording has its levels. */
function isInWording({ indent }: Line, { levels, opening }: Columns): boolean {
  if (opening?.key?.name === 'wording' && indent > opening.column) return true;
  const own = levels.findLast(({ column }) => column <= indent);
  return own?.of === 'wording' && own.kind === 'map' && own.column === indent;
}

/** Whether a line is where the attendance has its headings, which are words that no table knows. */
export function isInAttendance({ indent }: Line, { levels, opening }: Columns): boolean {
  if (keyHolds(opening?.key?.name, 'headings') && opening && indent > opening.column) return true;
  const own = levels.findLast(({ column }) => column <= indent);
  return keyHolds(own?.of, 'headings') && own?.kind === 'map' && own.column === indent;
}

/** What is known while the lines of a text are read in order. */
export interface MistakeScan {
  readonly lines: readonly Line[];
  readonly columns: Columns;
  readonly mistakes: Mistake[];
  readonly lineEnd: string;
  /** How deep each line is that begins something. Two texts with equal depths have the same structure. */
  readonly depths: number[];
  /** After a mistake in the indentation, nothing more is certain until the text has been read past it. */
  isDone: boolean;
}
