import type { Path } from '../../base/source.ts';
import type { TextNode, Tree } from '../../base/tree.ts';
import type { Stretch } from '../../yaml/past-mistakes.ts';
import type { SketchEntry, SketchNode } from './inline.ts';

/** A place at which something can begin. */
export interface Gap {
  readonly column: number;
  readonly word: Stretch;
  /** The lists and maps that are open there, the outermost first. */
  readonly open: readonly Opened[];
}

export interface Opened {
  readonly kind: 'map' | 'list';
  readonly column: number;
  /** The way to it. */
  readonly path: Path;
  /** The key, or the index of the entry, that was read last, and whether it has a value. */
  readonly last: string | number;
  readonly isLastAbsent: boolean;
}

/** A list or a map to which lines can still add. */
export interface Open {
  readonly column: number;
  readonly node: Exclude<SketchNode, TextNode>;
}

export interface OpenParts {
  /** The lists and maps that are open, the outermost first. */
  readonly open: Open[];
  root: SketchNode | undefined;
  gap: Gap | undefined;
}

/** The value that was read last. */
export function lastOf({ node }: Open): SketchNode | undefined {
  return node.kind === 'map' ? node.entries.at(-1)?.value : node.entries.at(-1);
}

/** Whether a key or a dash has nothing after it. */
export function isAbsent(value: Tree | undefined): boolean {
  return value?.kind === 'text' && value.value === '' && value.start === value.end;
}

/** Closes what is further right, and a list in the column of keys. What is then open; the outermost stays open. */
function closedFor({ open }: OpenParts, column: number, kind: 'map' | 'list'): Open | undefined {
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const isOver =
      top.column > column || (top.column === column && top.node.kind === 'list' && kind === 'map');
    if (!isOver || open.length === 1) return top;
    open.pop();
  }
  return undefined;
}

/** A dash in a column. One that is in no list's column belongs to the nearest list. */
export function addEntry(parts: OpenParts, column: number, lineStart: number): void {
  const top = closedFor(parts, column, 'list');
  const start = lineStart + column;
  const empty: TextNode = { kind: 'text', value: '', start: start + 1, end: start + 1 };
  const last = top && lastOf(top);
  if (top?.node.kind === 'list' && (top.column === column || !isAbsent(last))) {
    top.node.entries.push(empty);
  } else if (top?.node.kind === 'map' && last?.kind === 'list') {
    last.entries.push(empty);
    parts.open.push({ column, node: last });
  } else if (last?.kind !== 'map') {
    const list: Open['node'] = { kind: 'list', entries: [empty], start, end: start + 1 };
    setValue(parts, list);
    parts.open.push({ column, node: list });
  }
  reach(parts, empty.end);
}

/** A key in a column. One that is in no map's column belongs to the nearest map. */
export function addKey(parts: OpenParts, column: number, key: TextNode): void {
  const top = closedFor(parts, column, 'map');
  const entry: SketchEntry = { key, value: { kind: 'text', value: '', start: key.end, end: key.end } };
  const last = top && lastOf(top);
  if (top?.node.kind === 'map' && (top.column >= column || !isAbsent(last))) {
    top.node.entries.push(entry);
  } else if (top?.node.kind === 'list' && last?.kind === 'map') {
    last.entries.push(entry);
    parts.open.push({ column, node: last });
  } else {
    const map: Open['node'] = { kind: 'map', entries: [entry], start: key.start, end: key.end };
    setValue(parts, map);
    parts.open.push({ column, node: map });
  }
  reach(parts, key.end);
}

/** Gives a value to the last key or dash; what encloses it ends where it ends. */
export function setValue(parts: OpenParts, value: SketchNode): void {
  const { open } = parts;
  const node = open.at(-1)?.node;
  if (!node) parts.root ??= value;
  else if (node.kind === 'list') node.entries.splice(-1, 1, value);
  else {
    const entry = node.entries.at(-1);
    if (entry) entry.value = value;
  }
  reach(parts, value.end);
}

/** Notes that something can begin in a column. */
export function noteGap(parts: OpenParts, column: number, word: Stretch): void {
  const path: (string | number)[] = [];
  const open = parts.open.map((one): Opened => {
    const { node } = one;
    const last = node.kind === 'map' ? (node.entries.at(-1)?.key.value ?? '') : node.entries.length - 1;
    const way = [...path];
    path.push(last);
    return { kind: node.kind, column: one.column, path: way, last, isLastAbsent: isAbsent(lastOf(one)) };
  });
  parts.gap = { column, word, open };
}

/** What is open ends there, or later. */
function reach({ open }: OpenParts, end: number): void {
  for (const { node } of open) node.end = Math.max(node.end, end);
}
