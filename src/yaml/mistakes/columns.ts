import { canStandBeside, knownKeys } from '../../record/known-keys.ts';
import type { KeyWord } from './shape.ts';

export type LevelKind = 'map' | 'list';

/** The column at which the entries of an open list, or the keys of an open group, stand. */
export interface Level {
  readonly column: number;
  readonly kind: LevelKind;
  readonly names: Set<string>;
  /** The key that a list belongs to, if it stands below one. */
  readonly of?: string | undefined;
}

/** A key or a dash after which nothing stood yet: lists, groups and texts may stand below it. */
export interface Opening {
  readonly column: number;
  readonly key?: KeyWord;
  /** The offset after its colon or dash. */
  readonly end: number;
}

/** The columns at which the next line can go on. */
export interface Columns {
  readonly levels: Level[];
  opening: Opening | undefined;
}

/** Whether a dash or a key may stand at this column. */
export function fits({ levels, opening }: Columns, column: number, kind: LevelKind): boolean {
  if (levels.length === 0) return true;
  if (opening && column > opening.column) return true;
  if (opening?.key && kind === 'list' && column === opening.column) return true;
  return levels.some((level) => level.column === column && level.kind === kind);
}

/** What is open after a dash or a key at this column: deeper levels are closed, and its own is opened. */
export function enter(columns: Columns, column: number, kind: LevelKind): Level {
  const { levels } = columns;
  const isOver = ({ column: own, kind: other }: Level) =>
    own > column || (own === column && kind === 'map' && other === 'list');
  for (let last = levels.at(-1); last && isOver(last); last = levels.at(-1)) levels.pop();
  const top = levels.at(-1);
  if (top && top.column === column && top.kind === kind) return top;
  const level: Level = { column, kind, names: new Set(), of: columns.opening?.key?.name };
  levels.push(level);
  return level;
}

/** Whether a group of keys lacks this one, and can have it. */
function takes({ names }: Level, name: string): boolean {
  return !names.has(name) && (!knownKeys().has(name) || canStandBeside(name, names));
}

/**
 * Whether a key, in a column where keys may stand, is one that the group there cannot have or has already, while an
 * inner one lacks it: the key stands too far left. Of a key that is there twice it is told by the line below it.
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

/** A next meeting has a date, so that the date of the record below its label is most likely its own. */
function isDateOfNext({ names }: Level, name: string): boolean {
  return name === 'date' && names.has('label');
}

/** Where a line that fits nowhere most likely belongs, and whether nothing else is as near. */
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
