import type { Policy } from '../base/policy.ts';
import type { SourceBlock } from './blocks.ts';
import { daysIn } from './days.ts';
import { type ItemLine, itemLine } from './item-line.ts';
import { isNextLine } from './next-line.ts';
import { textOf } from './runs.ts';

/** How a document prints its items. */
export interface Outline {
  readonly form: 'headings' | 'lines';
  readonly hasNumbers: boolean;
  /** How deep the list is whose entries are items; 0: they are paragraphs. */
  readonly depth: number;
}

/** An item where it begins: what it says, and how far inside others it is. */
export interface ItemStart {
  readonly line: ItemLine;
  readonly rank: number;
}

/** How the items of a document look, from all that could be one. */
export function outlineOf(blocks: readonly SourceBlock[], policy: Policy): Outline {
  const lines = blocks.flatMap((block) => {
    const line = candidate(block, policy);
    return line ? [{ block, line }] : [];
  });
  const numbered = lines.filter(({ line }) => line.number !== undefined);
  const headings = numbered.filter(({ line }) => line.form === 'heading');
  if (headings.length > 0) return { form: 'headings', hasNumbers: true, depth: 0 };
  const said = numbered.filter(({ line }) => line.form === 'bold' || line.presenters || line.rest.length > 0);
  const [first] = said.length > 0 ? said : numbered;
  if (first) return { form: 'lines', hasNumbers: true, depth: depthOf(first.block) };
  const others = lines.filter(({ line }) => line.form === 'heading');
  if (others.length > 1) return { form: 'headings', hasNumbers: false, depth: 0 };
  const [bold] = lines.filter(({ line }) => line.form === 'bold' || line.presenters);
  return { form: 'lines', hasNumbers: false, depth: bold ? depthOf(bold.block) : 1 };
}

function depthOf(block: SourceBlock): number {
  return block.kind === 'entry' ? block.depth : 0;
}

/** What could be an item: not a day, nor the day of a next meeting. */
function candidate(block: SourceBlock, policy: Policy): ItemLine | undefined {
  const line = itemLine(block, policy);
  if (!line || block.kind === 'table') return undefined;
  const text = textOf(block.runs);
  if (daysIn(text)?.start === 0 || (line.number === undefined && isNextLine(text))) return undefined;
  return line;
}

/** Items that stand for themselves, whether or not they have a number. */
const OF_ITS_OWN =
  /^(?:any other business|AOB\b|welcome|introductions?|apologies|minutes|close|closing|date of)/i;

/** The item that a block begins, after an item with a number; nothing if the block only goes on. */
export function itemStart(
  block: SourceBlock,
  outline: Outline,
  last: string | undefined,
  isInItem: boolean,
  policy: Policy,
): ItemStart | undefined {
  const line = candidate(block, policy);
  if (!line) return undefined;
  if (outline.form === 'headings') {
    return block.kind === 'heading' ? { line, rank: block.depth } : undefined;
  }
  if (block.kind === 'heading') return undefined;
  const depth = depthOf(block);
  const isDeeper = depth > outline.depth && depth > 1;
  const isClear = line.form === 'bold' || line.presenters !== undefined;
  if (line.number !== undefined) {
    const isNext = follows(line.number, last);
    const isHere =
      !isDeeper &&
      (isNext || isClear || line.rest.length > 0) &&
      (isNext || isClear || depth === outline.depth);
    if (!isHere && !(isDeeper && isClear && line.rest.length > 0)) return undefined;
    return { line, rank: isDeeper ? 11 + depth : 10 };
  }
  const isBrief = line.title.split(/\s+/).length <= 8 && line.rest.length > 0;
  const isSibling = block.kind === 'entry' && depth === outline.depth && isBrief;
  if (!isClear && !isSibling) return undefined;
  if (!isInItem && outline.hasNumbers && !isClear) return undefined;
  const isOwn = !outline.hasNumbers || OF_ITS_OWN.test(line.title) || !isInItem;
  return { line, rank: isOwn ? 10 : 11 + depth };
}

/** Whether a number can come after another: `5`, `5.1` and `4A` after `4`. */
function follows(number: string, last: string | undefined): boolean {
  if (last === undefined) return true;
  const [own, before] = [number, last].map((each) => each.split(/(?<=\d)(?=\D)|\D+/).map(Number));
  for (let i = 0; i < Math.max(own?.length ?? 0, before?.length ?? 0); i++) {
    const [a, b] = [own?.[i] ?? -1, before?.[i] ?? -1];
    if (Number.isNaN(a) || Number.isNaN(b)) return number > last;
    if (a !== b) return a > b && (i > 0 || a - b < 20);
  }
  return number > last;
}
