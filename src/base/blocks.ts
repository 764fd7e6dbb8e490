import { isBlock, type Paragraph, type Prose, type ProseNode, plainProse, type Table } from './prose.ts';

/** Whether prose is several blocks, and not one paragraph. */
export function hasBlocks(prose: Prose): boolean {
  return prose.some(isBlock);
}

/** Prose as blocks: one paragraph becomes a block. */
export function blocksOf(prose: Prose): Prose {
  return prose.length === 0 || hasBlocks(prose) ? prose : [{ type: 'paragraph', children: prose }];
}

/** Blocks as prose: a single paragraph is no block. */
export function fromBlocks(blocks: Prose): Prose {
  const [first, another] = blocks;
  return first?.type === 'paragraph' && !another ? first.children : blocks;
}

/** Prose with other words before it, in its first paragraph if it begins with one. */
export function withOpening(opening: Prose, prose: Prose): Prose {
  const [first, ...others] = prose;
  if (first?.type === 'paragraph')
    return [{ type: 'paragraph', children: [...opening, ...plainProse(' '), ...first.children] }, ...others];
  if (hasBlocks(prose)) return [{ type: 'paragraph', children: opening }, ...prose];
  return [...opening, ...plainProse(' '), ...prose];
}

/** Texts that run on in one paragraph. Where one of them has blocks, its first paragraph runs on, and what follows begins another. */
export function runOn(texts: readonly Prose[]): Prose {
  const blocks: ProseNode[] = [];
  let open: Paragraph | undefined;
  for (const text of texts) {
    const [first, ...others] = blocksOf(text);
    if (open && first?.type === 'paragraph') {
      blocks.pop();
      blocks.push(...withOpening(open.children, [first]), ...others);
    } else if (first) blocks.push(first, ...others);
    const last = blocks.at(-1);
    open = others.length === 0 && last?.type === 'paragraph' ? last : undefined;
  }
  return fromBlocks(blocks);
}

/** Whether a block is a paragraph with a list or a table below it, from which no page break may part it. */
export function leadsOn(blocks: Prose, at: number): boolean {
  const next = blocks[at + 1]?.type;
  return blocks[at]?.type === 'paragraph' && (next === 'list' || next === 'table');
}

/** The pieces of prose that stand apart on a page, in their order: paragraphs, entries of lists and cells. */
export function piecesOfBlocks(prose: Prose): readonly Prose[] {
  if (!hasBlocks(prose)) return prose.length === 0 ? [] : [prose];
  return prose.flatMap((node) => ('children' in node ? piecesOfBlocks(node.children) : []));
}

/** The rows of a table, each as its cells. The first has the headings of the columns. */
export function rowsOf({ children }: Table): readonly (readonly Prose[])[] {
  return children.map((row) => childrenOf(row).map(childrenOf));
}

/** A table of these rows, of which the first has the headings of the columns. */
export function tableOf(rows: readonly (readonly Prose[])[]): Table {
  return {
    type: 'table',
    align: [],
    children: rows.map((cells) => ({
      type: 'row',
      children: cells.map((children) => ({ type: 'cell', children })),
    })),
  };
}

export function childrenOf(node: ProseNode): Prose {
  return 'children' in node ? node.children : [];
}
