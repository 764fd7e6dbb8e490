import { once } from '../../base/once.ts';
import { type Pattern, pattern } from '../../base/pattern.ts';
import { asItLooks, nearestWord } from '../../base/spelling.ts';
import { keysCalled, knownKeys } from '../../record/known-keys.ts';
import type { Line } from './lines.ts';

/** A word that a colon makes a key, if it is one. */
export interface KeyWord {
  readonly column: number;
  readonly name: string;
  /** The column of its colon. */
  readonly colon: number;
  /** Whether a record or `opsg.yaml` has this key, or one that it could be a misspelling of. */
  readonly isKnown: boolean;
}

/** A line as an author means it: the dashes that begin entries of lists, a key, and the value. */
export interface LineShape {
  readonly line: Line;
  readonly dashes: readonly number[];
  readonly key?: KeyWord;
  /** The column at which the value begins, or the end of the line. */
  readonly value: number;
}

const DASH = pattern(String.raw`-(?:[ \t]+|$)`, 'gy');
const KEY = pattern(
  String.raw`(?:(["'\u201c\u201d\u2018\u2019]?)((?:\p{Lu}{2,6}:)?[\p{L}\p{N}_](?:[\p{L}\p{M}\p{Cf}\p{N}_&/.+-]*[\p{L}\p{M}\p{Cf}\p{N}_-])?)["'\u201c\u201d\u2018\u2019]?|("[^"\\]*"|'[^']*'|<<))[ \t\u00A0]*:(?=\s|$)`,
  'y',
);
const WORD_KEYS = pattern(String.raw`(\p{L}[\p{L}\p{N}_-]*(?: [\p{L}\p{N}_-]+){1,3}):(?=\s|$)`, 'y');
/** The possible names of levels, as in `opsg.yaml`, in any case. */
const LEVEL_KEYS = pattern(String.raw`(\p{L}(?:[ :+&-]?[\p{L}\p{M}\p{N}]){0,39})[ \t]*:(?=\s|$)`, 'y');
const HEADING_KEYS = pattern(
  String.raw`([\p{L}\p{N}](?:[^:\s]|[ \t]+(?![ \t:#])|:(?=\S))*)[ \t]*:(?=\s|$)`,
  'y',
);
const CAPITAL = pattern(String.raw`^\p{Lu}`);
const SMALL = pattern(String.raw`^\p{Ll}`);

/** Many callers ask for the shape of a line, so it is kept. */
export const shapeOf = once(freshShapeOf);

function freshShapeOf(line: Line): LineShape {
  const { text, indent } = line;
  const found = [...text.slice(indent).matchAll(DASH(text))];
  const dashes = found.map(({ index }) => indent + index);
  const column = indent + found.reduce((length, [dash]) => length + dash.length, 0);
  const key = keyAt(text, column);
  return { line, dashes, value: key ? afterBlanks(text, key.colon + 1) : column, ...(key && { key }) };
}

/** A line that begins with a few words and a colon, read as a key: `Next Regular Meeting: …`, `presented by: DCC`. */
export function wordyShapeOf(line: Line): LineShape | undefined {
  const [, name = ''] = matchAt(WORD_KEYS, line.text, line.indent) ?? [];
  const isKey = CAPITAL(name).test(name) || keysCalled(name).length > 0;
  return isKey ? named(line, name, line.indent + name.length) : undefined;
}

/** A line that begins with the name of a level, of one word or more, and a colon: `Part 2: …`. */
export function levelShapeOf(line: Line): LineShape | undefined {
  const [whole = '', name] = matchAt(LEVEL_KEYS, line.text, line.indent) ?? [];
  return name === undefined ? undefined : named(line, name, line.indent + whole.length - 1);
}

/** A line that begins with words of any kind and a colon: `In attendance (part): …`. */
export function headingShapeOf(line: Line): LineShape | undefined {
  const [whole = '', name] = matchAt(HEADING_KEYS, line.text, line.indent) ?? [];
  return name === undefined ? undefined : named(line, name, line.indent + whole.length - 1);
}

function named(line: Line, name: string, colon: number): LineShape {
  const { text, indent } = line;
  return {
    line,
    dashes: [],
    key: { column: indent, name, colon, isKnown: false },
    value: afterBlanks(text, colon + 1),
  };
}

/** The first column from this one on that is not blank. */
export function afterBlanks(text: string, column: number): number {
  return column + (/^[ \t]*/.exec(text.slice(column))?.[0].length ?? 0);
}

function keyAt(text: string, column: number): KeyWord | undefined {
  const match = matchAt(KEY, text, column);
  if (!match) return undefined;
  const name = match[2] ?? (match[3] ?? '').replace(/^["']|["']$/g, '');
  return { column, name, colon: column + match[0].length - 1, isKnown: isKnownKey(name) };
}

function isKnownKey(name: string): boolean {
  const keys = knownKeys();
  if (keys.has(name)) return true;
  const looks = asItLooks(name).toLowerCase();
  if (keys.has(looks)) return looks !== 'note'; // “Note: …” begins a sentence
  return SMALL(name).test(name) && nearestWord(looks, [...keys], looks.length < 6 ? 1 : 2) !== undefined;
}

function matchAt(wanted: Pattern, text: string, column: number): RegExpExecArray | null {
  const fitting = wanted(text);
  fitting.lastIndex = column;
  return fitting.exec(text);
}
