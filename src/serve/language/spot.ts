import type { Path } from '../../base/source.ts';
import type { Entry, TextNode, Tree } from '../../base/tree.ts';
import { nameOf, WORKSPACE_FILE } from '../../record/record-file.ts';
import type { Stretch } from '../../yaml/past-mistakes.ts';
import type { LanguageContext } from './answers.ts';
import { type Gap, isAbsent, type Opened } from './open-parts.ts';
import { sketchAt } from './sketch.ts';

/** Where the cursor of an author is. */
export interface Spot {
  /**
   * key: among the keys of the map to which the path leads. entry: where an entry of that list begins. value: at the
   * value to which it leads. Comments have no path.
   */
  readonly role: 'key' | 'entry' | 'value' | 'comment';
  readonly path: Path;
  /** The tree of the text, as far as it shows. */
  readonly root: Tree;
  /** What is there already: the word at the cursor, or nothing. */
  readonly word: Stretch;
  /** In which column the keys or the entries are. */
  readonly column: number;
  readonly isInBraces: boolean;
  /** The node at the cursor: its key, or its value. */
  readonly node?: TextNode;
  /** Whether keys follow what is already there, such as a dash, or the opening of a map that has none yet. */
  readonly isFirst: boolean;
}

/** Whether a text is read as settings. */
export function isSettings({ file }: Pick<LanguageContext, 'file'>): boolean {
  return nameOf(file.replaceAll('\\', '/')) === WORKSPACE_FILE;
}

/** Where an offset of a text is, whatever is wrong with the text; nothing where nothing can be. */
export function spotAt(text: string, offset: number): Spot | undefined {
  const { root, comments, gap } = sketchAt(text, offset);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const comment = comments.find(({ start, end }) => start < offset && offset <= end);
  const here = { root, column: offset - lineStart, word: { start: offset, end: offset }, isInBraces: false };
  if (comment) return { ...here, role: 'comment', path: [], word: comment, isFirst: false };
  if (gap) return gapSpot(gap, root);
  return spotIn(root, [], { ...here, isFirst: false }, { text, offset });
}

type AroundSpot = Omit<Spot, 'role' | 'path'>;

interface Question {
  readonly text: string;
  readonly offset: number;
}

function spotIn(node: Tree, path: Path, around: AroundSpot, question: Question): Spot | undefined {
  const { text, offset } = question;
  if (node.kind === 'text') return textSpot(node, path, around, question);
  const isInBraces = /[{[]/.test(text[node.start] ?? '');
  if (isInBraces && (offset <= node.start || offset > node.end || isClosedAt(node, question)))
    return undefined;
  const column = columnAt(text, node.start);
  const own = { ...around, isInBraces, column };
  if (node.kind === 'list') {
    const at = node.entries.findLastIndex((one) => one.start <= offset);
    const entry = node.entries[at];
    return entry && spotIn(entry, [...path, at], { ...own, isFirst: true }, question);
  }
  const entry = node.entries.findLast(({ key }) => key.start <= offset);
  return entry ? entrySpot(entry, path, { ...own, isFirst: node.entries.length === 1 }, question) : undefined;
}

/** Whether the offset is behind the bracket that closes a list or a map. */
function isClosedAt({ end }: Tree, { text, offset }: Question): boolean {
  return offset === end && /[}\]]/.test(text[end - 1] ?? '');
}

function entrySpot(
  { key, value }: Entry,
  path: Path,
  around: AroundSpot,
  question: Question,
): Spot | undefined {
  const { offset, text } = question;
  const isAtKey = offset <= key.end;
  const hasColon = text.slice(key.end, offset).includes(':');
  if (isAtKey || !hasColon)
    return isAtKey
      ? { ...around, role: 'key', path, node: key, word: { start: key.start, end: key.end } }
      : undefined;
  const inner = [...path, key.value];
  const isBefore = value.kind !== 'text' && offset < value.start;
  if (isBefore) return undefined;
  return spotIn(value, inner, { ...around, isFirst: false }, question);
}

function textSpot(
  node: TextNode,
  path: Path,
  around: AroundSpot,
  { text, offset }: Question,
): Spot | undefined {
  const isNothing = isAbsent(node);
  const { start, end } = isNothing ? { start: offset, end: offset } : node;
  const between =
    text.slice(Math.min(offset, isNothing ? node.start : end), offset) + text.slice(offset, start);
  if (/\S/.test(offset > end ? between : '') || between.includes('\n')) return undefined;
  const word = { start: Math.min(offset, start), end: Math.max(offset, end) };
  return { ...around, role: 'value', path, node, word };
}

/** The place of a line that has nothing, or one word: the column says whose keys or entries it is among. */
function gapSpot({ column, word, open }: Gap, root: Tree): Spot | undefined {
  const here = { root, word, isInBraces: false, isFirst: false };
  const top = open.findLast(
    (one) => one.column <= column && !(one.kind === 'list' && isBesideKeys(one, open)),
  );
  if (!top) return { ...here, role: 'key', path: [], column: open[0]?.column ?? column };
  const inner = [...top.path, top.last];
  const isInside = top.column < column && top.isLastAbsent;
  if (isInside) return { ...here, role: 'key', path: inner, column, isFirst: true };
  if (top.kind === 'map') return { ...here, role: 'key', path: top.path, column: top.column };
  if (top.column === column) return { ...here, role: 'entry', path: top.path, column };
  const next = open[open.indexOf(top) + 1];
  if (next?.kind !== 'map') return undefined; // a text above goes on here
  return { ...here, role: 'key', path: next.path, column: next.column };
}

/** Whether a list is in the column of the keys around it. */
function isBesideKeys({ column }: Opened, open: readonly Opened[]): boolean {
  return open.some((one) => one.kind === 'map' && one.column === column);
}

function columnAt(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}
