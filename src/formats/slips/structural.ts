import { knownKeys } from '../../model/known-keys.ts';
import type { Columns } from './columns.ts';
import type { Line } from './line.ts';
import { hasWordyKey, type Shape } from './shape.ts';

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

/** `presenter DCC`: a known key in the column of the keys around it, which lacks its colon. */
export function bareKey({ text, indent }: Line, { levels }: Columns): string | undefined {
  const word = /^[a-z]+(?=(?: +[\p{Lu}\p{N}"'“[{>|])|$)/u.exec(text.slice(indent))?.[0];
  const level = levels.find(({ kind, column }) => kind === 'map' && column === indent);
  const isMissing = word !== undefined && level !== undefined && !level.names.has(word);
  return isMissing && knownKeys().has(word) ? word : undefined;
}

/** `Next Regular Meeting: …` in the column of the keys around it. */
export function isWordyKey(line: Line, { levels }: Columns): boolean {
  return levels.some(({ kind, column }) => kind === 'map' && column === line.indent) && hasWordyKey(line);
}
