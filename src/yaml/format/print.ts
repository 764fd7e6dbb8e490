import { type At, arranged, flowOf, isAllowance, type Printing, STEP, withAbove } from './arrange.ts';
import type { Comment, EntryLayout, FileLayout, GroupLayout, NodeLayout } from './layout.ts';
import { asLine } from './scalar.ts';
import { type NodeShape, shapeBelow } from './shape.ts';
import { indented, textOf } from './text.ts';

/** A value as printed: what stands beside its key or dash, and the lines below, indented. */
interface Printed {
  readonly beside: string;
  readonly below: readonly string[];
  /** Comments that stand above the first line below. */
  readonly above: readonly Comment[];
  readonly isApart: boolean;
}

/** A file in the canonical layout. */
export function printLayout({ head, root, tail }: FileLayout, shape: NodeShape, printing: Printing): string {
  const value =
    root.kind === 'text' || root.entries.length === 0 ? undefined : groupLines(root, shape, 0, printing);
  const lines: string[] = [];
  addComments(lines, head, 0);
  if (value) {
    if (head.length > 0) lines.push('');
    addComments(lines, value.above, 0);
    lines.push(...value.below);
  } else {
    const { beside, below } = printedValue(root, shape, { indent: 0, room: printing.layout.width }, printing);
    lines.push(beside, ...below);
  }
  if (tail.length > 0) lines.push('');
  addComments(lines, tail, 0);
  return `${lines.join('\n')}\n`;
}

function printedValue(node: NodeLayout, shape: NodeShape, at: At, printing: Printing): Printed {
  if (node.kind === 'text') return { ...textOf(node, shape, at, printing), above: [], isApart: false };
  const flow = flowOf(node, shape, at, printing);
  return flow === undefined
    ? { beside: '', ...groupLines(node, shape, at.indent + STEP, printing) }
    : { beside: flow, below: [], above: [], isApart: false };
}

/** The lines of a list or a map, without the comments above its first entry. */
function groupLines(
  group: GroupLayout,
  shape: NodeShape,
  indent: number,
  printing: Printing,
): Pick<Printed, 'below' | 'above' | 'isApart'> {
  const entries = arranged(group, shape, indent, printing);
  const lines: string[] = [];
  let first: EntryLayout | undefined;
  let former: { readonly entry: EntryLayout; readonly isTall: boolean } | undefined;
  for (const one of entries) {
    const { entry, below } = entryLines(one, shape, indent, printing);
    const isTall = below.length > 1;
    const { before, isApart } = entry;
    if (former && needsGap(former, { entry, isTall }, shape)) addGap(lines);
    if (former) addComments(lines, before, indent);
    if (former && before.length > 0 && isApart) addGap(lines);
    lines.push(...below);
    addComments(lines, entry.after, indent);
    first ??= entry;
    former = { entry, isTall };
  }
  return { below: lines, above: first?.before ?? [], isApart: first?.isApart ?? false };
}

interface Neighbour {
  readonly entry: EntryLayout;
  /** Whether it takes more than a line. */
  readonly isTall: boolean;
}

/** Whether an empty line parts two entries: between items, around the long parts of a record, and around comments. */
function needsGap(former: Neighbour, { entry, isTall }: Neighbour, { part, isSpaced }: NodeShape): boolean {
  const { before, isApart } = entry;
  if (isSpaced || former.entry.after.length > 0) return true;
  if ((part === 'record' || part === 'opsg.yaml') && entry.key !== undefined && (former.isTall || isTall))
    return true;
  return before.length > 0 && (isApart || before.some((comment) => comment.isApart));
}

/** An entry with its comments where they are printed, and its lines without those above and after it. */
function entryLines(
  entry: EntryLayout,
  shape: NodeShape,
  indent: number,
  printing: Printing,
): { readonly entry: EntryLayout; readonly below: readonly string[] } {
  const inner = entry.key === undefined ? shape : shapeBelow(shape.part, entry.key, printing);
  const prefix = entry.key === undefined ? '-' : `${asLine(entry.key, false)}:`;
  const isKept = [...entry.before.map(({ text }) => text), ...entry.beside].some(isAllowance);
  const room = printing.layout.width - indent - prefix.length - 1;
  const at = { indent, room, isKept, hasComment: entry.beside.length > 0 };
  const own = entry.key === undefined ? entryOfList(inner) : inner;
  const { beside, below, above, isApart } = printedValue(entry.value, own, at, printing);
  const isInline = beside !== '' || below.length === 0;
  const [comment, others] =
    isInline || entry.key !== undefined ? lastOf(entry.beside) : [undefined, entry.beside];
  const head = [prefix, beside, comment].filter((piece) => piece !== undefined && piece !== '').join(' ');
  const moved = withBefore(entry, others);
  if (isInline) return { entry: moved, below: [indented(head, indent), ...below] };
  if (entry.key !== undefined) {
    const lines = [indented(head, indent)];
    addComments(
      lines,
      above.map((one, i) => (i === 0 ? { ...one, isApart: false } : one)),
      indent + STEP,
    );
    if (above.length > 0 && isApart) lines.push('');
    return { entry: moved, below: [...lines, ...below] };
  }
  const [first = '', ...rest] = below;
  const lines = [indented(`- ${first.trimStart()}`, indent), ...rest];
  return { entry: withAbove(moved, above, isApart), below: lines };
}

/** What is in a list has the shape of its part; a text in it is prose or not as the list says. */
function entryOfList({ part, text, canFlow }: NodeShape): NodeShape {
  return { ...(part !== undefined && { part }), text, ...(canFlow !== undefined && { canFlow }) };
}

function lastOf(comments: readonly string[]): readonly [string | undefined, readonly string[]] {
  return [comments.at(-1), comments.slice(0, -1)];
}

/** An entry with more comments on the lines above it. */
function withBefore(entry: EntryLayout, texts: readonly string[]): EntryLayout {
  const more = texts.map((text): Comment => ({ text, isApart: false, column: 0 }));
  return withAbove(entry, more, false);
}

function addGap(lines: string[]): void {
  if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
}

function addComments(lines: string[], comments: readonly Comment[], indent: number): void {
  for (const { text, isApart } of comments) {
    if (isApart) addGap(lines);
    lines.push(indented(text, indent));
  }
}
