import { knownKeys } from '../../record/known-keys.ts';
import type { Columns } from './columns.ts';
import type { Line } from './line.ts';
import { levelShapeOf, type Shape, shapeOf, wordyShapeOf } from './shape.ts';

/** Keys below which a text stands, and no keys that only their author knows. */
const PROSE_KEYS = new Set(
  'text decision action introduction title presenter owner label statement marking notes name'.split(' '),
);

/** Whether a line begins an entry of a list or gives a key, rather than going on with a text. */
export function isStructural({ line, dashes, key }: Shape, { levels, opening }: Columns): boolean {
  if (dashes.length > 0) return true;
  if (!key) return false;
  const isBeside = levels.some(({ kind, column }) => kind === 'map' && column === line.indent);
  if (key.isKnown || isBeside || levels.length === 0) return true;
  const isBelow = opening !== undefined && key.column > opening.column;
  return isBelow && !(opening.key && PROSE_KEYS.has(opening.key.name));
}

/** A known key without its colon, and the sign that stands in its stead, if one does. */
export interface BareKey {
  readonly word: string;
  /** From the end of the word up to its value. */
  readonly sign: string;
}

/** `presenter DCC` and `presenter = DCC`: a known key in the column of the keys around it, which lacks its colon. */
export function bareKey({ text, indent }: Line, { levels }: Columns): BareKey | undefined {
  const rest = text.slice(indent);
  const [, word = '', sign = ''] =
    /^([a-z]+)( ?[=;–—]| -)(?= )/u.exec(rest) ??
    /^([a-z]+)()(?=(?: +[\p{Lu}\p{N}"'“[{>|])|$)/u.exec(rest) ??
    [];
  const level = levels.find(({ kind, column }) => kind === 'map' && column === indent);
  return level && !level.names.has(word) && knownKeys().has(word) ? { word, sign } : undefined;
}

/** The shape of a line where it stands: in the column of other keys, a few words and a colon are a key too. */
export function shapeWithin(line: Line, { levels, opening }: Columns): Shape {
  if (isInWording(line, { levels, opening })) return levelShapeOf(line) ?? shapeOf(line);
  const isBeside = levels.some(({ kind, column }) => kind === 'map' && column === line.indent);
  const isAwaited = opening?.key !== undefined && PROSE_KEYS.has(opening.key.name);
  return (isBeside && !isAwaited && wordyShapeOf(line)) || shapeOf(line);
}

/** Whether a line stands where a wording has its levels. */
function isInWording({ indent }: Line, { levels, opening }: Columns): boolean {
  if (opening?.key?.name === 'wording' && indent > opening.column) return true;
  const own = levels.findLast(({ column }) => column <= indent);
  return own?.of === 'wording' && own.kind === 'map' && own.column === indent;
}
