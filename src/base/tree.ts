import type { Path, Place, Source } from './source.ts';

/**
 * YAML as the author wrote it: texts, lists and maps, each with its offsets. A scalar is always a text here; the model
 * decides later whether it is a number, a date or a level.
 */
export type Tree = TextNode | ListNode | MapNode;

export interface TextNode {
  readonly kind: 'text';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface ListNode {
  readonly kind: 'list';
  readonly entries: readonly Tree[];
  readonly start: number;
  readonly end: number;
}

export interface MapNode {
  readonly kind: 'map';
  readonly entries: readonly Entry[];
  readonly start: number;
  readonly end: number;
}

export interface Entry {
  readonly key: TextNode;
  readonly value: Tree;
}

/** A source, the tree that its text holds, and its comments: each from its `#` to the end of its line. */
export interface Parsed {
  readonly source: Source;
  readonly root: Tree;
  readonly comments: readonly Place[];
}

/** The tree as plain values. Maps have no prototype, so that a key such as `__proto__` is only a key. */
export function plainValue(tree: Tree): unknown {
  if (tree.kind === 'text') return tree.value;
  if (tree.kind === 'list') return tree.entries.map(plainValue);
  const map: Record<string, unknown> = Object.create(null);
  for (const { key, value } of tree.entries) map[key.value] = plainValue(value);
  return map;
}

/** The value of a key, or nothing if the tree is no map or lacks the key. */
export function child(tree: Tree, step: string | number): Tree | undefined {
  if (tree.kind === 'map') return tree.entries.find(({ key }) => key.value === step)?.value;
  if (tree.kind === 'list' && typeof step === 'number') return tree.entries[step];
  return undefined;
}

/** What a list or a map holds, each with the step that leads there. */
export function stepsInto(tree: Tree): readonly (readonly [string | number, Tree])[] {
  if (tree.kind === 'list') return tree.entries.map((entry, i) => [i, entry] as const);
  return tree.kind === 'map' ? tree.entries.map(({ key, value }) => [key.value, value] as const) : [];
}

/** The node at a path, or the nearest one above it that exists. */
export function nearestNode(tree: Tree, path: Path): Tree {
  const [step, ...rest] = path;
  const next = step === undefined ? undefined : child(tree, step);
  return next ? nearestNode(next, rest) : tree;
}

/** The place of the value at a path, or of the nearest part around it that exists. */
export function valuePlace({ source, root }: Parsed, path: Path): Place {
  const node = nearestNode(root, path);
  return node.kind === 'text'
    ? { ...span(node), source, path }
    : { ...firstLine(node, source), source, path };
}

/** The place of a key inside the map at a path. */
export function keyPlace({ source, root }: Parsed, mapPath: Path, name: string): Place {
  const map = nearestNode(root, mapPath);
  const entry = map.kind === 'map' ? map.entries.find(({ key }) => key.value === name) : undefined;
  return { ...span(entry?.key ?? map), source, path: [...mapPath, name] };
}

/** Where an incomplete map begins for an author: at its brace or its first key. */
export function mapPlace({ source, root }: Parsed, path: Path): Place {
  const node = nearestNode(root, path);
  if (source.text[node.start] === '{') return { source, path, start: node.start, end: node.start + 1 };
  const first = node.kind === 'map' ? node.entries[0]?.key : undefined;
  return first ? { ...span(first), source, path } : { ...firstLine(node, source), source, path };
}

function span({ start, end }: Tree): { start: number; end: number } {
  return { start, end };
}

function firstLine({ start, end }: Tree, { text }: Source): { start: number; end: number } {
  const newline = text.indexOf('\n', start);
  return { start, end: newline < 0 ? end : Math.min(end, newline) };
}
