import type { LayoutSetting } from '../../record/workspace.ts';
import { type Comment, type EntryLayout, type GroupLayout, hasCommentsInside } from './layout.ts';
import { textAsPrinted } from './paragraphs.ts';
import { asLine, isPlain } from './scalar.ts';
import { inOrder, type NodeShape, type OrderTerms, shapeBelow } from './shape.ts';

/** How a file is to be printed. */
export interface Printing extends OrderTerms {
  readonly layout: LayoutSetting;
  /**
   * Whether no comment stands beside a text, no list in brackets, and no key with a colon in braces: they could be
   * taken for a text; and whether an item of a number alone stands in braces: the title of the next one could be taken
   * for its own.
   */
  readonly isCautious: boolean;
}

/** How much further in everything stands than what it belongs to. */
export const STEP = 2;

/** Where a value stands: the column of its key or dash, and what is left of the line. */
export interface At {
  readonly indent: number;
  readonly room: number;
  /** Whether a comment allows something on its lines, which would then be other lines. */
  readonly isKept?: boolean;
  /** Whether a comment is printed beside it. */
  readonly hasComment?: boolean;
}

/** A list or a map on one line in brackets, where that is how it is written, and it fits. */
export function flowOf(
  node: GroupLayout,
  shape: NodeShape,
  { room, isKept }: At,
  printing: Printing,
): string | undefined {
  const isMap = node.kind === 'map';
  if (node.entries.length === 0) return isMap ? '{}' : '[]';
  const isTakenForText = !isMap && (shape.isOneText || printing.isCautious);
  const isTakenForPart = isMap && printing.isCautious && isNumberAlone(node);
  const canFlow = isTakenForText ? false : isTakenForPart || shape.canFlow;
  const isWanted = isKept || canFlow === undefined ? node.isFlow : canFlow;
  if (!isWanted || hasCommentsInside(node)) return undefined;
  const inner = (key: string | undefined) =>
    key === undefined ? shape : shapeBelow(shape.part, key, printing);
  const ordered = isMap ? inOrder(node, shape, printing) : node.entries;
  if (printing.isCautious && ordered.some(({ key = '' }) => key.includes(':'))) return undefined;
  const entries = ordered.map((entry) => flowEntry(entry, inner(entry.key), isKept === true, printing));
  if (entries.includes(undefined)) return undefined;
  const line = isMap ? `{ ${entries.join(', ')} }` : `[${entries.join(', ')}]`;
  return line.length <= room || isKept ? line : undefined;
}

function isNumberAlone({ entries: [first, ...others] }: GroupLayout): boolean {
  return first?.key === 'number' && others.length === 0;
}

/** Only texts that brackets do not make harder to read. */
function flowEntry(
  { key, value }: EntryLayout,
  { text: shape }: NodeShape,
  isKept: boolean,
  { layout }: Printing,
): string | undefined {
  if (value.kind !== 'text' || value.isAbsent) return undefined;
  const text = textAsPrinted(value.value, shape, layout.width, layout.prose);
  const isHarder = !isPlain(text, true) && (shape === 'prose' || isPlain(text, false));
  if (text.includes('\n') || (isHarder && !isKept)) return undefined;
  const line = asLine(text, true);
  return key === undefined ? line : `${asLine(key, true)}: ${line}`;
}

const ALLOWANCE = /^#+\s*opsg:/;

export function isAllowance(comment: string): boolean {
  return ALLOWANCE.test(comment);
}

/** The label of a part, and why it has it. */
const LABEL: readonly string[] = ['classification', 'because', 'review'];

/** The entries in their order. A label comes before what has lines of its own: no indentation can then take it away. */
export function arranged(
  group: GroupLayout,
  shape: NodeShape,
  indent: number,
  printing: Printing,
): readonly EntryLayout[] {
  if (group.kind === 'list')
    return group.entries.map((entry) =>
      hoisted(withAllowances(entry, shape, indent, printing), shape, indent, printing),
    );
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

/** Comments above the first key of an entry of a list can only stand above the entry. */
function hoisted(entry: EntryLayout, shape: NodeShape, indent: number, printing: Printing): EntryLayout {
  const { value } = entry;
  if (value.kind !== 'map') return entry;
  const [first] = arranged(value, shape, indent + STEP, printing);
  if (first === undefined || first.before.length === 0) return entry;
  const bare = { ...first, before: [], isApart: false };
  const entries = value.entries.map((one) => (one === first ? bare : one));
  return withAbove({ ...entry, value: { ...value, entries } }, first.before, first.isApart);
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

/** An entry with more comments on the lines above it. */
export function withAbove(entry: EntryLayout, more: readonly Comment[], isApart: boolean): EntryLayout {
  const { before } = entry;
  if (more.length === 0) return before.length === 0 ? { ...entry, isApart: false } : entry;
  if (before.length === 0) return { ...entry, before: more, isApart };
  const joined = more.map((one, i) => (i === 0 ? { ...one, isApart: entry.isApart } : one));
  return { ...entry, before: [...before, ...joined], isApart };
}
