import { fromBlocks } from '../base/blocks.ts';
import { type Prose, type ProseNode, plainProse, visibleText } from '../base/prose.ts';
import { markdown } from '../render/markdown.ts';
import { readProse } from '../yaml/prose-syntax.ts';
import type { EntryBlock, Run, TableBlock } from './blocks.ts';
import { proseOf, textOf } from './runs.ts';

/** What a text of a record consists of. */
export type RecordBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | EntryBlock
  | TableBlock;

/** Blocks as the Markdown of a record. Words stay, whatever becomes of their look. */
export function wordsOf(blocks: readonly RecordBlock[]): string {
  const prose = fromBlocks(proseBlocks(blocks));
  const words = markdown.prose(prose);
  const { faults } = readProse(words, undefined, 'blocks');
  if (faults.length === 0) return words;
  const [only, another] = blocks;
  const lines = blocks.flatMap(plainWords);
  if (only && !another && only.kind !== 'table') return markdown.prose(plainProse(textOf(only.runs)));
  const plain = lines.map((line): ProseNode => ({ type: 'paragraph', children: plainProse(line) }));
  return markdown.prose(fromBlocks(plain));
}

/** The text of each block, a row of a table as one line. */
export function plainWords(block: RecordBlock): readonly string[] {
  if (block.kind !== 'table') return [textOf(block.runs)];
  return block.rows.map((row) => row.map(textOf).join(' | '));
}

function proseBlocks(blocks: readonly RecordBlock[]): Prose {
  const all: ProseNode[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (!block) continue;
    if (block.kind === 'table') all.push(tableOf(block));
    else if (block.kind === 'paragraph') all.push({ type: 'paragraph', children: proseOf(block.runs) });
    else {
      const entries: EntryBlock[] = [];
      for (let next = blocks[i]; next?.kind === 'entry'; next = blocks[++i]) entries.push(next);
      i--;
      all.push(...listsOf(entries, 1, blocks.length > entries.length));
    }
  }
  return all;
}

/** Entries one after the other become lists; what is deeper than two levels stands in the second. */
function listsOf(entries: readonly EntryBlock[], level: number, isBesides: boolean): readonly ProseNode[] {
  const top = entries[0]?.depth ?? 1;
  const own: { entry: EntryBlock; below: EntryBlock[] }[] = [];
  for (const entry of entries) {
    const last = own.at(-1);
    const isBelow = entry.depth > top || entry.marker === undefined;
    if (isBelow && last && (level < 2 || entry.marker === undefined)) last.below.push(entry);
    else own.push({ entry, below: [] });
  }
  const [first, another] = own;
  if (!isBesides && level === 1 && first && !another && first.below.length === 0)
    return [{ type: 'paragraph', children: proseOf(withMarker(first.entry)) }];
  const lists: { isOrdered: boolean; start: number; children: ProseNode[] }[] = [];
  for (const { entry, below } of own) {
    const number = decimal(entry.marker);
    const last = lists.at(-1);
    const runs = number === undefined ? withMarker(entry) : entry.runs;
    const inner = innerBlocks(below, level);
    const item: ProseNode = {
      type: 'item',
      children: fromBlocks([{ type: 'paragraph', children: proseOf(runs) }, ...inner]),
    };
    const isNext = last && last.isOrdered === (number !== undefined);
    if (isNext) last.children.push(item);
    else lists.push({ isOrdered: number !== undefined, start: number ?? 1, children: [item] });
  }
  return lists.map(({ isOrdered, start, children }) => ({
    type: 'list',
    ...(isOrdered && { start }),
    children,
  }));
}

function innerBlocks(below: readonly EntryBlock[], level: number): readonly ProseNode[] {
  const all: ProseNode[] = [];
  let open: EntryBlock[] = [];
  const close = () => {
    if (open.length > 0) all.push(...listsOf(open, level + 1, true));
    open = [];
  };
  const [first] = below.filter(({ marker }) => marker !== undefined);
  for (const entry of below) {
    const isOwn = entry.marker === undefined && (first === undefined || entry.depth < first.depth);
    if (isOwn) {
      close();
      all.push({ type: 'paragraph', children: proseOf(entry.runs) });
    } else open.push(entry);
  }
  close();
  return all;
}

/** `1.` and `1)` number a list; `(a)` and the like are words of their entry. */
export function decimal(marker: string | undefined): number | undefined {
  const digits = /^(\d{1,9})[.)]$/.exec(marker ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function withMarker({ marker = '', runs }: EntryBlock): readonly Run[] {
  return /[\p{L}\p{N}]/u.test(marker) && marker !== 'o' ? [{ text: `${marker} ` }, ...runs] : runs;
}

function tableOf({ rows, align = [] }: TableBlock): ProseNode {
  const width = Math.max(...rows.map(({ length }) => length));
  return {
    type: 'table',
    align: Array.from({ length: width }, (_, i) => align[i]),
    children: rows.map((row) => ({
      type: 'row',
      children: Array.from({ length: width }, (_, i) => ({ type: 'cell', children: proseOf(row[i] ?? []) })),
    })),
  };
}

/** A line without mark-up. */
export function plainLine(runs: readonly Run[]): string {
  return visibleText(proseOf(runs)).replace(/\s+/g, ' ').trim();
}
