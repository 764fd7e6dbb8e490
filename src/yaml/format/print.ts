import type { LayoutSetting } from '../../record/workspace.ts';
import {
  type Comment,
  type EntryLayout,
  type FileLayout,
  type GroupLayout,
  hasCommentsInside,
  type NodeLayout,
} from './layout.ts';
import { asLine, foldedLines, isFoldable, isLiteral, isPlain } from './scalar.ts';
import { inOrder, type NodeShape, type OrderTerms, shapeBelow } from './shape.ts';

/** How a file is to be printed. */
export interface Printing extends OrderTerms {
  readonly layout: LayoutSetting;
}

/** A value as printed: what stands beside its key or dash, and the lines below, indented. */
interface Printed {
  readonly beside: string;
  readonly below: readonly string[];
  /** Comments that stand above the first line below. */
  readonly above: readonly Comment[];
  readonly isApart: boolean;
}

const STEP = 2;
/** However deep a text stands, its lines have at least this length. */
const NARROWEST = 40;

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

/** Where a value stands: the column of its key or dash, and what is left of the line. */
interface At {
  readonly indent: number;
  readonly room: number;
  /** Whether a comment allows something on its lines, which would then be other lines. */
  readonly isKept?: boolean;
}

function printedValue(node: NodeLayout, shape: NodeShape, at: At, printing: Printing): Printed {
  if (node.kind === 'text') return { ...textOf(node, shape, at, printing), above: [], isApart: false };
  const flow = flowOf(node, shape, at, printing);
  return flow === undefined
    ? { beside: '', ...groupLines(node, shape, at.indent + STEP, printing) }
    : { beside: flow, below: [], above: [], isApart: false };
}

function textOf(
  { value, isAbsent }: NodeLayout & { kind: 'text' },
  { isProse }: NodeShape,
  { indent, room }: At,
  { layout }: Printing,
): { beside: string; below: readonly string[] } {
  const text = isProse ? withoutEnd(value) : value;
  const under = (sign: string, lines: readonly string[]) => {
    return { beside: sign, below: lines.map((line) => indented(line, indent + STEP)) };
  };
  if (isAbsent) return { beside: '', below: [] };
  if ((text.includes('\n') || (isProse && isBlock(text))) && isLiteral(text)) {
    const end = isProse || text.endsWith('\n') ? '|' : '|-';
    return under(end, withoutEnd(text).split('\n'));
  }
  const isShort = isPlain(text, false) && text.length <= room;
  const canFold = isFoldable(text) && (isProse || isPlain(text, false));
  const width = Math.max(NARROWEST, layout.width - indent - STEP);
  const lines = isShort || !canFold ? [] : foldedLines(text, width, layout.prose);
  const isFolded = lines.length > 1 || (lines.length === 1 && !isPlain(text, false));
  return isFolded ? under('>-', lines) : { beside: asLine(text, false), below: [] };
}

/** A text that begins a list or a table, to which its author may add lines. */
function isBlock(text: string): boolean {
  return /^(?:(?:[-*+]|\d{1,9}[.)])[ \t]|\|)/.test(text);
}

/** Prose has no blanks at its end. */
export function withoutEnd(value: string): string {
  return value.replace(/\s*\n\s*$/, '');
}

/** A list or a map on one line in brackets, where that is how it is written, and it fits. */
function flowOf(
  node: GroupLayout,
  shape: NodeShape,
  { room, isKept }: At,
  printing: Printing,
): string | undefined {
  const isMap = node.kind === 'map';
  if (node.entries.length === 0) return isMap ? '{}' : '[]';
  const isWanted = isKept || shape.canFlow === undefined ? node.isFlow : shape.canFlow;
  if (!isWanted || hasCommentsInside(node)) return undefined;
  const inner = (key: string | undefined) =>
    key === undefined ? shape : shapeBelow(shape.part, key, printing);
  const ordered = isMap ? inOrder(node, shape, printing) : node.entries;
  const entries = ordered.map((entry) => flowEntry(entry, inner(entry.key), isKept === true));
  if (entries.includes(undefined)) return undefined;
  const line = isMap ? `{ ${entries.join(', ')} }` : `[${entries.join(', ')}]`;
  return line.length <= room || isKept ? line : undefined;
}

/** Only texts that brackets do not make harder to read. */
function flowEntry({ key, value }: EntryLayout, { isProse }: NodeShape, isKept: boolean): string | undefined {
  if (value.kind !== 'text' || value.isAbsent || value.value.includes('\n')) return undefined;
  const isHarder = isProse
    ? !isPlain(value.value, true)
    : isPlain(value.value, false) && !isPlain(value.value, true);
  if (isHarder && !isKept) return undefined;
  const text = asLine(value.value, true);
  return key === undefined ? text : `${asLine(key, true)}: ${text}`;
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
  if (part === 'record' && entry.key !== undefined && (former.isTall || isTall)) return true;
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
  const at = { indent, room: printing.layout.width - indent - prefix.length - 1, isKept };
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
function entryOfList({ part, isProse, canFlow }: NodeShape): NodeShape {
  return { ...(part !== undefined && { part }), isProse, ...(canFlow !== undefined && { canFlow }) };
}

function lastOf(comments: readonly string[]): readonly [string | undefined, readonly string[]] {
  return [comments.at(-1), comments.slice(0, -1)];
}

/** An entry with more comments on the lines above it. */
function withBefore(entry: EntryLayout, texts: readonly string[]): EntryLayout {
  const more = texts.map((text): Comment => ({ text, isApart: false, column: 0 }));
  return withAbove(entry, more, false);
}

function withAbove(entry: EntryLayout, more: readonly Comment[], isApart: boolean): EntryLayout {
  const { before } = entry;
  if (more.length === 0) return before.length === 0 ? { ...entry, isApart: false } : entry;
  if (before.length === 0) return { ...entry, before: more, isApart };
  const joined = more.map((one, i) => (i === 0 ? { ...one, isApart: entry.isApart } : one));
  return { ...entry, before: [...before, ...joined], isApart };
}

const ALLOWANCE = /^#+\s*opsg:/;

function isAllowance(comment: string): boolean {
  return ALLOWANCE.test(comment);
}

/** The label of a part, and why it has it. */
const LABEL: readonly string[] = ['classification', 'because', 'review'];

/** The entries in their order. A label comes before what has lines of its own: no indentation can then take it away. */
function arranged(
  group: GroupLayout,
  shape: NodeShape,
  indent: number,
  printing: Printing,
): readonly EntryLayout[] {
  if (group.kind === 'list')
    return group.entries.map((entry) => withAllowances(entry, shape, indent, printing));
  const entries = inOrder(group, shape, printing);
  const label = entries.findIndex(({ key }) => key === LABEL[0]);
  const nested = entries.findIndex((entry) => hasOwnLines(entry, shape, indent, printing));
  if (label < 0 || nested < 0 || label < nested) return entries;
  const isLabel = ({ key = '' }: EntryLayout, i: number) => i > nested && LABEL.includes(key);
  const others = entries.filter((entry, i) => !isLabel(entry, i));
  return [...others.slice(0, nested), ...entries.filter(isLabel), ...others.slice(nested)];
}

function hasOwnLines(
  { key = '', value, before, beside }: EntryLayout,
  { part }: NodeShape,
  indent: number,
  printing: Printing,
): boolean {
  if (value.kind === 'text') return false;
  const isKept = [...before.map(({ text }) => text), ...beside].some(isAllowance);
  const room = printing.layout.width - indent - asLine(key, false).length - 2;
  return flowOf(value, shapeBelow(part, key, printing), { indent, room, isKept }, printing) === undefined;
}

/** An allowance above an entry is about its first line. If that line gets another place, the allowance goes with it. */
function withAllowances(
  entry: EntryLayout,
  shape: NodeShape,
  indent: number,
  printing: Printing,
): EntryLayout {
  const { value, before } = entry;
  if (value.kind !== 'map' || !before.some(({ text }) => isAllowance(text))) return entry;
  const [written] = value.entries;
  const [first] = arranged(value, shape, indent + STEP, printing);
  if (written === undefined || written === first) return entry;
  const carried = before.filter(({ text }) => isAllowance(text)).map((one) => ({ ...one, isApart: false }));
  const own = withAbove(
    { ...written, before: [] },
    [...carried, ...written.before],
    written.isApart && written.before.length > 0,
  );
  const entries = value.entries.map((one) => (one === written ? own : one));
  return { ...entry, before: before.filter(({ text }) => !isAllowance(text)), value: { ...value, entries } };
}

function indented(line: string, indent: number): string {
  return line === '' ? '' : ' '.repeat(indent) + line;
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
