/**
 * Prose: a subset of Markdown, as mdast nodes (https://github.com/syntax-tree/mdast) that are narrow enough for a
 * switch to be exhaustive. Tabs and line breaks of the source are spaces here. Prose is either one paragraph, as
 * inline nodes, or several blocks: what `blocks.ts` says of them.
 */
export type Prose = readonly ProseNode[];

export type ProseNode = Inline | Block;

export type Inline =
  | Text
  | InlineCode
  | Emphasis
  | Strong
  | Link
  | ItemLink
  | Abbreviation
  | Mark
  | PortionMark
  | NumberOfPoint;

export interface Text {
  readonly type: 'text';
  readonly value: string;
}

interface InlineCode {
  readonly type: 'inlineCode';
  readonly value: string;
}

export interface Emphasis {
  readonly type: 'emphasis';
  readonly children: Prose;
}

export interface Strong {
  readonly type: 'strong';
  readonly children: Prose;
}

export interface Link {
  readonly type: 'link';
  readonly url: string;
  readonly children: Prose;
}

/** A link to an item of the same document. No author writes this node: compose does. */
export interface ItemLink {
  readonly type: 'itemLink';
  readonly anchor: string;
  readonly children: Prose;
}

/** A short form that the group's glossary knows. No author writes this node: compose finds it in the text. */
export interface Abbreviation {
  readonly type: 'abbreviation';
  readonly value: string;
  readonly expansion: string;
  /** The level of the long form, where it is above that of the text around it. */
  readonly level?: string;
}

/** The word before a decision or an action that makes it easy to find. No author writes this node: compose does. */
export interface Mark {
  readonly type: 'mark';
  /** What links to its point call it, where the point has an id. */
  readonly anchor?: string;
  /** The id of the action of another meeting that it is about. */
  readonly about?: string;
  readonly children: Prose;
}

export type Block = Paragraph | List | ListEntry | Table | TableRow | TableCell;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: Prose;
}

/** Its children are items. */
export interface List {
  readonly type: 'list';
  /** The number of its first item, if it is a numbered list. */
  readonly start?: number;
  readonly children: Prose;
}

/** An entry of a list: inline nodes, or blocks. */
export interface ListEntry {
  readonly type: 'item';
  readonly children: Prose;
}

export type Align = 'left' | 'right' | 'center';

/** Its children are rows, of which the first has the headings of the columns. */
export interface Table {
  readonly type: 'table';
  /** How the text of each column is aligned, if the author says so. */
  readonly align: readonly (Align | undefined)[];
  /** The column that has sentences, where the others have words alone. No author says so. */
  readonly wide?: number;
  readonly children: Prose;
}

/** Its children are cells, as many as the table has columns. */
export interface TableRow {
  readonly type: 'row';
  readonly children: Prose;
}

/** Inline nodes. */
export interface TableCell {
  readonly type: 'cell';
  readonly children: Prose;
}

/**
 * The words that say the level of a part, such as `(Amber)` where it begins. No author writes this node: compose does,
 * where the level is above that of what surrounds the part.
 */
export interface PortionMark {
  readonly type: 'portion';
  readonly level: string;
  readonly value: string;
}

/** The number before a point, and what links to it call it. No author writes this node: compose does. */
export interface NumberOfPoint {
  readonly type: 'number';
  readonly value: string;
  readonly anchor: string;
}

/** All prose in plain data, in the order of the keys: every list of nodes is prose. */
export function proseIn(data: unknown): readonly Prose[] {
  if (typeof data !== 'object' || data === null) return [];
  return isProse(data) ? [data] : Object.values(data).flatMap(proseIn);
}

function isProse(data: object): data is Prose {
  return (
    Array.isArray(data) && data.length > 0 && data.every((node) => typeof node === 'object' && 'type' in node)
  );
}

/** A plain string as prose. */
export function plainProse(value: string): Prose {
  return [{ type: 'text', value: onOneLine(value) }];
}

/** Text in which each tab and each line break is a space, with the white space around it. */
export function onOneLine(text: string): string {
  return text.replace(/(?<! ) *[\t\n\f\r][ \t\n\f\r]*/g, ' ');
}

/** What a reader sees of prose, without any mark-up. Each paragraph, item and cell is a line of its own. */
export function visibleText(prose: Prose): string {
  return prose
    .map(
      (node, i) =>
        (i > 0 && isBlock(node) ? '\n' : '') + ('children' in node ? visibleText(node.children) : node.value),
    )
    .join('');
}

export function isBlock(node: ProseNode): node is Block {
  return BLOCKS.has(node.type);
}

const BLOCKS: ReadonlySet<ProseNode['type']> = new Set(['paragraph', 'list', 'item', 'table', 'row', 'cell']);

/** Pieces of prose as one paragraph, with a separator between them. */
export function joinedProse(pieces: readonly Prose[], separator: string): Prose {
  return pieces.flatMap((piece, i) => (i === 0 ? piece : [...plainProse(separator), ...piece]));
}

/** Prose with every text changed by a function; mark-up stays. */
export function mapText(prose: Prose, change: (text: string) => string): Prose {
  return prose.map((node) => {
    if (node.type === 'text') return { type: 'text', value: change(node.value) };
    return 'children' in node ? { ...node, children: mapText(node.children, change) } : node;
  });
}

/** The addresses that the links of prose lead to. */
export function targets(prose: Prose): readonly string[] {
  return prose.flatMap((node) => {
    const inner = 'children' in node ? targets(node.children) : [];
    return node.type === 'link' ? [node.url, ...inner] : inner;
  });
}

/** Pieces that are marked inside a word or a number, as in `2*3*4`, where the marks were most likely meant as signs. */
export function markedInWords(prose: Prose): readonly string[] {
  return prose.flatMap((node, i): readonly string[] => {
    const inner = 'children' in node ? markedInWords(node.children) : [];
    if (node.type !== 'emphasis' && node.type !== 'strong') return inner;
    const [before, after] = [prose[i - 1], prose[i + 1]].map((other) => (other ? visibleText([other]) : ''));
    const isInWord = endsInLetter(before ?? '') || beginsWithLetter(after ?? '');
    return isInWord ? [visibleText(node.children), ...inner] : inner;
  });
}

/** Single words that are marked as strong, such as `__init__`, a name in software. */
export function strongWords(prose: Prose): readonly string[] {
  return prose.flatMap((node) => {
    const inner = 'children' in node ? strongWords(node.children) : [];
    const words = node.type === 'strong' ? visibleText(node.children) : '';
    return /^\S+$/.test(words) ? [words, ...inner] : inner;
  });
}

function endsInLetter(text: string): boolean {
  return /[\p{L}\p{N}]$/u.test(text);
}

function beginsWithLetter(text: string): boolean {
  return /^[\p{L}\p{N}]/u.test(text);
}
