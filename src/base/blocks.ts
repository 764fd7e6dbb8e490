import {
  isBlock,
  type Paragraph,
  type Prose,
  type ProseNode,
  plainProse,
  type Table,
  visibleText,
} from './prose.ts';

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

/** Prose of several blocks as one paragraph: entries and rows follow one another, with signs between them. */
export function inOneParagraph(prose: Prose): Prose {
  if (!hasBlocks(prose)) return prose;
  const pieces: Prose[] = [];
  for (const node of prose) {
    const next = inOneParagraph(childrenOf(node));
    if (next.length === 0) continue;
    const last = pieces.at(-1);
    if (last) pieces.push(plainProse(separatorAfter(last, node)));
    pieces.push(next);
  }
  return pieces.flat();
}

function separatorAfter(last: Prose, { type }: ProseNode): string {
  if (type === 'cell') return ', ';
  return /[:;,.!?]$/.test(visibleText(last)) ? ' ' : '; ';
}

/** The rows of a table, each as its cells. The first has the headings of the columns. */
export function rowsOf({ children }: Table): readonly (readonly Prose[])[] {
  return children.map((row) => childrenOf(row).map(childrenOf));
}

/** How many letters a line has in a table as wide as the page. */
const LETTERS = 84;
/** A longer text of a narrow column breaks into lines. */
const NARROW = 18;

/** Between columns, and for letters that are wider than others. */
const GAP = 4;

/** How wide the columns of a table with a wide one are on paper, beside one another. */
export function columnShares(table: Table): readonly number[] {
  const rows = rowsOf(table);
  const narrow = (rows[0] ?? []).map((_, i) => {
    const texts = rows.map((cells) => visibleText(cells[i] ?? []));
    const words = texts.flatMap((text) => text.split(' '));
    const whole = i < (table.wide ?? 0) ? 0 : Math.min(longest(texts), NARROW);
    return Math.max(whole, longest(words)) + GAP;
  });
  const others = narrow.reduce((sum, letters, i) => (i === table.wide ? sum : sum + letters), 0);
  return narrow.map((letters, i) => (i === table.wide ? Math.max(LETTERS - others, LETTERS / 3) : letters));
}

function longest(texts: readonly string[]): number {
  return texts.reduce((most, { length }) => Math.max(most, length), 0);
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
