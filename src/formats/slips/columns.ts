import type { KeyWord } from './shape.ts';

export type LevelKind = 'map' | 'list';

/** The column at which the entries of an open list, or the keys of an open group, stand. */
export interface Level {
  readonly column: number;
  readonly kind: LevelKind;
  readonly names: Set<string>;
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
  const level: Level = { column, kind, names: new Set() };
  levels.push(level);
  return level;
}

/** Where a line that fits nowhere most likely belongs, and whether nothing else is as near. */
export function nearestColumn(
  { levels, opening }: Columns,
  column: number,
  kind: LevelKind,
  name = '',
): { readonly column: number; readonly isAlone: boolean } | undefined {
  const open = levels
    .filter((level) => level.kind === kind && !level.names.has(name))
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
