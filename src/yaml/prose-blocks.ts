import type { List, ListItem, Nodes, PhrasingContent, Root, Table } from 'mdast';
import { fromBlocks } from '../base/blocks.ts';
import type { Align, Prose, ProseNode } from '../base/prose.ts';

/** How the inline nodes of a block are read, and what becomes of a block that a text cannot have. */
export interface BlockReader {
  readonly inline: (nodes: readonly PhrasingContent[]) => Prose;
  /** What the author wrote. */
  readonly written: (node: Nodes) => string;
  readonly refuse: (node: Nodes, construct?: string) => readonly ProseNode[];
}

type Content = Root['children'][number];

/** How deep lists may be inside each other. */
const DEEPEST_LIST = 2;

/** Blocks of Markdown become blocks of prose: paragraphs, lists of two levels, and tables. */
export function blocksFrom(nodes: readonly Content[], reader: BlockReader): Prose {
  const [only, another] = nodes;
  if (only?.type === 'list' && !another && isOfOne(only)) return reader.refuse(only);
  return nodes.flatMap((node) => blockFrom(node, reader, 0));
}

/** A single entry is no list, but most likely a sign or a number that begins a sentence. */
function isOfOne({ children: [first, second] }: List): boolean {
  return second === undefined && first?.children.length === 1;
}

function blockFrom(node: Content, reader: BlockReader, depth: number): readonly ProseNode[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: reader.inline(node.children) }];
    case 'list':
      if (depth >= DEEPEST_LIST) return reader.refuse(node, 'a third level of a list');
      return [listFrom(node, reader, depth + 1)];
    case 'table':
      return depth > 0 ? reader.refuse(node, 'a table inside a list') : tableFrom(node, reader);
    default:
      return reader.refuse(node);
  }
}

function listFrom({ ordered, start, children }: List, reader: BlockReader, depth: number): ProseNode {
  return {
    type: 'list',
    ...(ordered && { start: start ?? 1 }),
    children: children.flatMap((item) => itemFrom(item, reader, depth)),
  };
}

function itemFrom(item: ListItem, reader: BlockReader, depth: number): readonly ProseNode[] {
  if (item.children.length === 0) return reader.refuse(item, 'an empty entry of a list');
  const blocks = item.children.flatMap((node) => blockFrom(node, reader, depth));
  return [{ type: 'item', children: fromBlocks(blocks) }];
}

/**
 * Rows with too few cells get empty ones. What is beyond the last column would not be printed. A line without a bar is
 * a row to Markdown, but a sentence to its author.
 */
function tableFrom(table: Table, reader: BlockReader): readonly ProseNode[] {
  const [head] = table.children;
  const columns = head?.children.length ?? 0;
  const long = table.children.find(({ children }) => children.length > columns);
  if (long) return reader.refuse(long, 'a row with more cells than the first');
  const line = table.children.find((row) => !reader.written(row).includes('|'));
  if (line) return reader.refuse(line, 'a row of the table above it');
  const align = Array.from({ length: columns }, (_, i): Align | undefined => table.align?.[i] ?? undefined);
  const rows = table.children.map(({ children }): ProseNode => {
    const cells = Array.from({ length: columns }, (_, i): ProseNode => {
      return { type: 'cell', children: reader.inline(children[i]?.children ?? []) };
    });
    return { type: 'row', children: cells };
  });
  return [{ type: 'table', align, children: rows }];
}
