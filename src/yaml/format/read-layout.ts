import { CST, Parser } from 'yaml';
import { withParagraphs } from '../yaml-tree.ts';
import type { Comment, EntryLayout, FileLayout, NodeLayout } from './layout.ts';

/** An entry while it is read. */
interface EntryDraft extends EntryLayout {
  value: NodeLayout;
  readonly before: Comment[];
  isApart: boolean;
  readonly beside: string[];
  readonly after: Comment[];
}

/** A list or a map that has ended: comments up to this column, directly below it, are its own. */
interface Ended {
  readonly last: EntryDraft;
  readonly column: number;
}

/** What is known while the tokens of a text are read, in their order. */
interface LayoutReading {
  readonly text: string;
  /** Comments on lines of their own that belong to nothing yet. */
  pending: Comment[];
  /** What the end of the current line belongs to. */
  anchor: EntryDraft | undefined;
  ended: Ended[];
}

const ABSENT: NodeLayout = { kind: 'text', value: '', isAbsent: true };

/**
 * A text that was read without a mistake becomes its layout: lists, maps and texts, each with the comments that belong
 * to it. A comment on a line of its own belongs to what follows, or, where an empty line follows, to what is before it.
 */
export function readLayout(text: string): FileLayout {
  const reading: LayoutReading = { text, pending: [], anchor: undefined, ended: [] };
  const root = draft(undefined, 0);
  for (const token of new Parser().parse(text)) {
    if (token.type === 'document') readDocument(token, root, reading);
    else readAside([token], reading);
  }
  settle(reading);
  return withHead(root, reading.pending);
}

function readDocument({ start, value, end }: CST.Document, root: EntryDraft, reading: LayoutReading): void {
  readAside(start, reading);
  if (value) root.value = readNode(value, root, -1, reading);
  readAside(end, reading);
}

function draft(key: string | undefined, start: number): EntryDraft {
  return { key, start, value: ABSENT, before: [], isApart: false, beside: [], after: [] };
}

/** `outer` is the column of what the node stands in. */
function readNode(token: CST.Token, owner: EntryDraft, outer: number, reading: LayoutReading): NodeLayout {
  switch (token.type) {
    case 'block-map':
    case 'block-seq':
      return readBlock(token, outer, reading);
    case 'flow-collection':
      return readFlow(token, owner, reading);
    default:
      owner.before.push(...reading.pending.splice(0));
      return readText(token, owner, reading);
  }
}

/** What is wrong was told when the text was read; the layout is compared with that reading. */
function unconcerned(): void {}

function readText(token: CST.Token, owner: EntryDraft, reading: LayoutReading): NodeLayout {
  reading.anchor = owner;
  const scalar = CST.resolveAsScalar(token, true, unconcerned);
  if ('props' in token) readAside(token.props, reading);
  if ('end' in token) readAside(token.end, reading);
  return scalar
    ? { kind: 'text', value: withParagraphs(scalar.value, scalar.type ?? undefined), isAbsent: false }
    : ABSENT;
}

function readBlock(
  token: CST.BlockMap | CST.BlockSequence,
  outer: number,
  reading: LayoutReading,
): NodeLayout {
  const isMap = token.type === 'block-map';
  const entries: EntryDraft[] = [];
  for (const item of token.items) readBlockItem(item, isMap, entries, reading);
  const last = entries.at(-1);
  const first = entries[0];
  const column = first ? columnOf(first.start, reading) : 0;
  if (last) reading.ended.push({ last, column: Math.max(column, outer + 1) });
  return { kind: isMap ? 'map' : 'list', entries, isFlow: false };
}

function readBlockItem(
  item: CST.CollectionItem,
  isMap: boolean,
  entries: EntryDraft[],
  reading: LayoutReading,
): void {
  if (isMap) {
    readAside(item.start, reading);
    if (item.key === undefined && item.sep === undefined) return;
    readPair(item, entries, reading);
    return;
  }
  const dash = item.start.findIndex(({ type }) => type === 'seq-item-ind');
  readAside(item.start.slice(0, Math.max(0, dash)), reading);
  const sign = item.start[dash];
  if (!sign) {
    readAside(item.start, reading);
    return;
  }
  const entry = begin(undefined, sign.offset, entries, reading);
  readAside(item.start.slice(dash + 1), reading);
  if (item.value) entry.value = readNode(item.value, entry, columnOf(sign.offset, reading), reading);
}

/** A key and its value, in lines or in brackets. */
function readPair(
  { key, sep = [], value }: CST.CollectionItem,
  entries: EntryDraft[],
  reading: LayoutReading,
): void {
  const start = key?.offset ?? sep[0]?.offset ?? value?.offset ?? 0;
  const scalar = key ? CST.resolveAsScalar(key, true, unconcerned) : null;
  const entry = begin(scalar?.value ?? '', start, entries, reading);
  if (key && 'end' in key) readAside(key.end, reading);
  readAside(sep, reading);
  if (value) entry.value = readNode(value, entry, columnOf(start, reading), reading);
}

function readFlow(token: CST.FlowCollection, owner: EntryDraft, reading: LayoutReading): NodeLayout {
  const isMap = token.start.type === 'flow-map-start';
  owner.before.push(...reading.pending.splice(0));
  reading.anchor = owner;
  const entries: EntryDraft[] = [];
  for (const item of token.items) {
    readAside(item.start, reading);
    if (item.key === undefined && !item.sep && isMap) continue;
    if (isMap) readPair(item, entries, reading);
    else if (item.key || item.sep) readPairAsMap(item, entries, reading);
    else if (item.value) {
      const entry = begin(undefined, item.value.offset, entries, reading);
      entry.value = readNode(item.value, entry, 0, reading);
    }
  }
  const close = token.end.findIndex(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end');
  readAside(token.end.slice(0, Math.max(0, close)), reading);
  reading.ended = [];
  (entries.at(-1)?.after ?? owner.before).push(...reading.pending.splice(0));
  reading.anchor = owner;
  readAside(token.end.slice(Math.max(0, close)), reading);
  return { kind: isMap ? 'map' : 'list', entries, isFlow: true };
}

/** In a list, `[a: b]` is a map of one key. */
function readPairAsMap(item: CST.CollectionItem, entries: EntryDraft[], reading: LayoutReading): void {
  const entry = begin(undefined, item.key?.offset ?? 0, entries, reading);
  const inner: EntryDraft[] = [];
  readPair(item, inner, reading);
  entry.value = { kind: 'map', entries: inner, isFlow: true };
}

/** An entry begins, and takes the comments that wait for it. */
function begin(
  key: string | undefined,
  start: number,
  entries: EntryDraft[],
  reading: LayoutReading,
): EntryDraft {
  settle(reading);
  const entry = draft(key, start);
  entry.isApart = isAfterEmptyLine(start, reading.text);
  const waiting = reading.pending.splice(0);
  const own = entries.length === 0 ? 0 : ofFormer(waiting, entry.isApart);
  entries.at(-1)?.after.push(...waiting.slice(0, own));
  entry.before.push(...waiting.slice(own));
  entries.push(entry);
  reading.anchor = entry;
  return entry;
}

/** How many of some comments stand directly below something, with an empty line after them. */
function ofFormer(comments: readonly Comment[], isGapAfter: boolean): number {
  if (comments[0]?.isApart !== false) return 0;
  const gap = comments.findIndex(({ isApart }) => isApart);
  if (gap > 0) return gap;
  return isGapAfter ? comments.length : 0;
}

/** Comments that stand as far in as what has just ended belong to it. */
function settle(reading: LayoutReading): void {
  for (const { last, column } of reading.ended.splice(0)) {
    const other = reading.pending.findIndex((comment) => comment.column < column);
    const own = other < 0 ? reading.pending.length : other;
    if (column > 0) last.after.push(...reading.pending.splice(0, own));
    else last.after.push(...reading.pending.splice(0, ofFormer(reading.pending, true)));
  }
}

function readAside(tokens: readonly CST.Token[] | undefined, reading: LayoutReading): void {
  for (const token of tokens ?? []) {
    if (token.type === 'comment') readComment(token, reading);
    if ('end' in token && Array.isArray(token.end)) readAside(token.end, reading);
  }
}

function readComment({ source, offset }: { source: string; offset: number }, reading: LayoutReading): void {
  const text = source.trimEnd();
  const column = columnOf(offset, reading);
  const isAlone = reading.text.slice(offset - column, offset).trim() === '';
  if (!isAlone && reading.anchor) reading.anchor.beside.push(text);
  else reading.pending.push({ text, isApart: isAfterEmptyLine(offset, reading.text), column });
}

function columnOf(offset: number, { text }: LayoutReading): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** Whether what begins here is the first of its line, and the line before is empty. */
function isAfterEmptyLine(offset: number, text: string): boolean {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  if (line === 0 || text.slice(line, offset).trim() !== '') return false;
  const former = line < 2 ? 0 : text.lastIndexOf('\n', line - 2) + 1;
  return text.slice(former, line).trim() === '';
}

/** The line that tells editors where the schema is. */
const MODELINE = /^#\s*yaml-language-server:/;

/** The comments above the first key that an empty line parts from it are about the file, and so is a modeline. */
function withHead({ value, before, beside, after }: EntryDraft, tail: readonly Comment[]): FileLayout {
  const aside = beside.map((text): Comment => ({ text, isApart: false, column: 0 }));
  const [first, ...others] = value.kind === 'text' ? [] : value.entries;
  const above = [...before, ...(first?.before ?? [])];
  const gap = first?.isApart ? above.length : above.findLastIndex(({ isApart }) => isApart);
  const own = above.slice(Math.max(0, gap)).map((one, i) => (i === 0 ? { ...one, isApart: false } : one));
  const isModeline = ({ text }: Comment) => MODELINE.test(text);
  const isOther = (comment: Comment) => !isModeline(comment);
  const head = [...above.filter(isModeline), ...above.slice(0, Math.max(0, gap)).filter(isOther), ...aside];
  const below = [...after, ...tail];
  if (!first || value.kind === 'text') return { head: [...above, ...aside], root: value, tail: below };
  const entries = [{ ...first, before: own.filter(isOther), isApart: false }, ...others];
  return { head, root: { ...value, entries }, tail: below };
}
