import { higher, type Level, levelNamed, type Policy } from '../base/policy.ts';
import type { TableOfPoints } from './action-table.ts';
import type { SourceBlock, Where } from './blocks.ts';
import type { Findings } from './findings.ts';
import type { ImportedItem, ImportedPoint } from './imported.ts';
import { type ItemLine, presentersIn } from './item-line.ts';
import { namesIn } from './labels.ts';
import { highestOf, labelAbove } from './levels.ts';
import type { ItemStart } from './outline.ts';
import { type BodyContext, bodyFrom } from './points.ts';
import { textOf } from './runs.ts';
import { spreadMarks } from './spread-marks.ts';
import { goesOn } from './tidy.ts';

/** An item whose end has not been seen. */
export interface OpenItem {
  readonly line: ItemLine;
  readonly at: Where;
  /** How far inside others it is: higher is deeper. */
  readonly rank: number;
  /** How deep the list is whose entry it is. */
  readonly depth: number;
  readonly blocks: SourceBlock[];
}

export function openItem({ line, rank }: ItemStart, at: Where, depth: number): OpenItem {
  const blocks: SourceBlock[] = line.rest.length > 0 ? [{ kind: 'paragraph', runs: line.rest, at }] : [];
  return { line, at, rank, depth, blocks };
}

/** Items one after the other become items inside items. */
export function itemsFrom(open: readonly OpenItem[], context: BodyContext): readonly ImportedItem[] {
  const [first, ...others] = open;
  if (!first) return [];
  const end = others.findIndex((item) => !isInside(item, first));
  const inner = end < 0 ? others : others.slice(0, end);
  const rest = end < 0 ? [] : others.slice(end);
  return [itemFrom(first, inner, context), ...itemsFrom(rest, context)];
}

function isInside(item: OpenItem, outer: OpenItem): boolean {
  if (item.rank > outer.rank) return true;
  const { number } = outer.line;
  return item.rank === 10 && number !== undefined && (item.line.number ?? '').startsWith(`${number}.`);
}

function itemFrom(item: OpenItem, inner: readonly OpenItem[], context: BodyContext): ImportedItem {
  const { line, depth } = item;
  const { policy, findings } = context;
  const own = line.level === undefined ? undefined : levelNamed(policy, line.level);
  const around = own ? higher(own, context.around) : context.around;
  const inside = { ...context, around };
  const [, person] = /\((an? [^()]{1,40})\)$/i.exec(line.title) ?? [];
  if (person !== undefined)
    findings.say(item.at, `“(${person})” stays in the title; if it says who spoke, make it the presenter`);
  const blocks = spreadMarks(item.blocks, inside); // before lists lose their depth
  const counted = line.number !== undefined && isCounted(blocks, line.number) ? line.number : undefined;
  const body = bodyFrom(joined(blocks, depth), { ...inside, counted });
  const { points, actions, papers, annexes } = body;
  return {
    ...(line.number !== undefined && { number: line.number }),
    ...labelAbove(own, context.around),
    title: line.title,
    presenters: presenters(line, policy, around),
    points,
    actions,
    papers,
    annexes,
    items: itemsFrom(inner, inside),
  };
}

/** Whether the paragraphs of an item have numbers below its own. */
function isCounted(blocks: readonly SourceBlock[], number: string): boolean {
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.runs)] : []));
  return ['.1 ', '.2 '].every((end) =>
    texts.some((text) => text.replace(/^\([^()]+\)\s+/, '').startsWith(number + end)),
  );
}

function presenters({ presenters: runs }: ItemLine, policy: Policy, around: Level) {
  return runs ? presentersIn(runs).flatMap((name) => namesIn(name, policy, around)) : [];
}

/** The blocks of an item: what a page end has parted is one paragraph again, and lists count from the item. */
function joined(blocks: readonly SourceBlock[], depth: number): readonly SourceBlock[] {
  const all: SourceBlock[] = [];
  for (const block of blocks) {
    const own = block.kind === 'entry' ? fromItem(block, depth) : block;
    const last = all.at(-1);
    const isMore =
      last?.kind === 'paragraph' && own.kind === 'paragraph' && goesOn(textOf(last.runs), textOf(own.runs));
    if (isMore) {
      all.pop();
      const level = highestOf([last.level, own.level]);
      all.push({ ...last, ...(level && { level }), runs: [...last.runs, { text: ' ' }, ...own.runs] });
    } else all.push(own);
  }
  return all;
}

/** A further paragraph of the entry that is the item is a paragraph of the item. */
function fromItem(block: Extract<SourceBlock, { kind: 'entry' }>, depth: number): SourceBlock {
  const { depth: own, marker, ...paragraph } = block;
  if (own > depth) return { ...block, depth: own - depth };
  return marker === undefined || depth > 0 ? { ...paragraph, kind: 'paragraph' } : block;
}

/** Items with what a table of actions or decisions says besides: what the items say already is not said again. */
export function withRows(
  items: readonly ImportedItem[],
  { key, rows }: TableOfPoints,
  at: Where,
  findings: Findings,
): readonly ImportedItem[] {
  const known = new Set(pointsIn(items).map(wordsAlone));
  const left = rows.filter(({ point }) => !known.has(wordsAlone(point)));
  for (const { point, rest } of rows) findings.aside(at, rest && `${point.words} (${rest})`);
  for (const { point, item } of left) findings.aside(at, item && `${point.words} (item: ${item})`);
  if (left.length === 0) return items;
  const title = key === 'action' ? 'Actions' : 'Decisions';
  findings.say(at, `the table became an item called ${title}`);
  const points = left.map(({ point }) => point);
  return [...items, { title, presenters: [], points, actions: [], papers: [], annexes: [], items: [] }];
}

function pointsIn(items: readonly ImportedItem[]): readonly ImportedPoint[] {
  return items.flatMap(({ points, items: inner }) => [...points, ...pointsIn(inner)]);
}

/** The words of a point, whatever stands between them: a table has lists in one line. */
function wordsAlone({ words }: ImportedPoint): string {
  return words
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
}
