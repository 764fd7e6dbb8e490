import { columnShares, hasBlocks, leadsOn, rowsOf } from '../base/blocks.ts';
import {
  type ItemLink,
  type List,
  type ListEntry,
  type Prose,
  type ProseNode,
  type Table,
  targets,
  visibleText,
} from '../base/prose.ts';
import { asSvg } from './look/logo.ts';
import type { Dialect } from './templates/view.ts';

/** Characters that must be escaped in a Typst string (https://typst.app/docs/reference/foundations/str/). */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** The most letters of a word that fits a line of a title, even if all of them are of the widest kind. */
const LONG = 20;
/**
 * A word that is wider than the page would run off its edge. Invisible gaps between its letters let a line end after
 * each. This is written only for documents with such a word, because Typst searches every text for it.
 */
const BREAK_ANYWHERE = breakBeyond(140, LONG);

/** The same for words of so many letters that are wider than so many millimetres. */
function breakBeyond(width: number, letters: number): string {
  return `#show regex("[^ ]{${letters},}"): word => context if measure(word).width < ${width}mm { word } else { word.text.clusters().join(h(0.01pt)) };`;
}

/** The width of a table, and of what is empty in each of its columns, in millimetres. */
const TABLE = { width: 148, gap: 4 } as const;
/** The width of the widest letter in a table. */
const WIDEST = 3.4;

/** The template sets the height of a logo. One that is wider than this many heights would run off the page. */
const WIDEST_LOGO = 10;

/**
 * Typst mark-up. Every text is a string expression, `#"…";`, which Typst prints and does not interpret, so no
 * character in it can become a command. The semicolon ends the expression, whatever follows.
 */
export const typst: Dialect = {
  text: (value) => {
    const texts = typstTexts(withoutSoftHyphens(value));
    return breakable(texts.map(({ words }) => words).join(''), texts.map(writtenText).join(''));
  },
  prose: (prose) => (hasBlocks(prose) ? blocks(prose) : joined(prose).map(written).join('')),
  logo: (logo) => {
    const size = logo.ratio > WIDEST_LOGO ? ', width: 100%, height: auto' : '';
    return `#image(bytes(${quoted(asSvg(logo))}), format: "svg", alt: ${quoted(logo.alternative)}${size});`;
  },
  heading: (depth) => '='.repeat(depth + 1),
};

function blocks(prose: Prose): string {
  return prose
    .map((node, i) => (leadsOn(prose, i) ? `#block(sticky: true, par[${written(node)}]);` : written(node)))
    .join('\n\n');
}

function written(node: ProseNode): string {
  switch (node.type) {
    case 'text':
    case 'number':
    case 'abbreviation':
      return typst.text(node.value);
    case 'inlineCode':
      return breakable(node.value, `#raw(${quoted(withoutSoftHyphens(node.value))});`);
    case 'emphasis':
      return command('emph', node.children);
    case 'strong':
      return command('strong', node.children);
    case 'mark':
      return `#[#strong[${typst.prose(node.children)}]<mark>];`;
    case 'portion':
      return `#strong[${typst.text(node.value)}];`;
    case 'link':
      return `#link(${quoted(node.url)})[${typst.prose(node.children)}];`;
    case 'itemLink':
      return itemLink(node);
    case 'paragraph':
    case 'cell':
      return typst.prose(node.children);
    case 'list':
      return list(node);
    case 'item':
      return `[${inItem(node)}]`;
    case 'table':
      return table(node);
    case 'row':
      return typst.prose(node.children);
  }
}

/** A template of the user's own can leave out what would be linked to. */
function itemLink({ anchor, children }: ItemLink): string {
  const words = `[${typst.prose(children)}]`;
  return `#context if query(label(${quoted(anchor)})).len() == 1 { link(label(${quoted(anchor)}), ${words}) } else ${words};`;
}

function list({ start, children }: List): string {
  const items = children.map(written).join(', ');
  return start === undefined ? `#list(${items});` : `#enum(start: ${start}, ${items});`;
}

/** A list follows the only paragraph of an item without the gap between paragraphs. */
function inItem({ children }: ListEntry): string {
  const [first, ...others] = children;
  if (first?.type !== 'paragraph' || others.some(({ type }) => type === 'paragraph'))
    return typst.prose(children);
  return typst.prose(first.children) + typst.prose(others);
}

/** Headings stand again on each page, but PDF/UA allows no link in what is repeated. */
function table(node: Table): string {
  const [head = [], ...rows] = rowsOf(node);
  const shares = node.wide === undefined ? head.map(() => 1) : columnShares(node);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const cell = (prose: Prose, i: number) =>
    `[${inColumn(prose, (TABLE.width * (shares[i] ?? 1)) / all - TABLE.gap)}]`;
  const repeat = head.some((prose) => targets(prose).length > 0) ? 'repeat: false, ' : '';
  const sides = head.map((_, i) => node.align[i] ?? 'start');
  const widths =
    node.wide === undefined ? head.length : `(${shares.map((share) => `${share}fr`).join(', ')},)`;
  const written = [
    `table(columns: ${widths}, align: (${sides.map((side) => `${side}, `).join('')})`,
    `table.header(${repeat}${head.map(cell).join(', ')})`,
    ...rows.map((cells) => cells.map(cell).join(', ')),
  ]
    .join(',\n')
    .concat(')');
  return isShort(node) ? `#block(breakable: false, ${written});` : `#${written};`;
}

/**
 * A word that could be wider than its column may be broken. A column without a share of its own is never narrower than
 * an equal one.
 */
function inColumn(prose: Prose, width: number): string {
  const letters = Math.max(1, Math.floor(width / WIDEST));
  const isLong = visibleText(prose)
    .split(/\s/)
    .some((word) => word.length >= letters);
  return isLong ? breakBeyond(Math.round(width * 10) / 10, letters) + typst.prose(prose) : typst.prose(prose);
}

/** No page ends inside a table of a few rows. */
function isShort(table: Table): boolean {
  const letters = visibleText([table]).length;
  return rowsOf(table).length <= SHORT_ROWS && letters <= SHORT_LETTERS;
}

const SHORT_ROWS = 8;
const SHORT_LETTERS = 800;

function command(name: 'emph' | 'strong', children: Prose): string {
  return `#${name}[${typst.prose(children)}];`;
}

/** Words with no-break spaces between them, and the words before and after them. */
const HELD_TOGETHER = /([^ ]*\u00A0[^ ]*)/;
/** Longer ones could be wider than what is around them. */
const LONGEST_BOX = 40;
/** Beside a box, words of these scripts would lose their order. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A part of a text, as Typst prints it. */
interface TypstText {
  readonly words: string;
  /** Whether the words stay on one line. */
  readonly isBox: boolean;
}

/**
 * Words that stay on one line are in boxes. There their blanks are of the common kind: of others, a PDF writes besides
 * which sign they are, and some readers of its structure then say nothing at all.
 */
function typstTexts(value: string): readonly TypstText[] {
  return value.split(HELD_TOGETHER).map((words, i) => {
    if (words === '\u00A0') return { words: ' ', isBox: false }; // between a mark and its label
    const isBox = i % 2 === 1 && words.length <= LONGEST_BOX && !RIGHT_TO_LEFT.test(words);
    return { words: isBox ? words.replaceAll('\u00A0', ' ') : words, isBox };
  });
}

function writtenText({ words, isBox }: TypstText): string {
  if (words === '') return '';
  return isBox ? `#box(${quoted(words)});` : `#${quoted(words)};`;
}

/** Neighbouring texts become one: beside a box a line can end. */
function joined(prose: Prose): Prose {
  const nodes: ProseNode[] = [];
  for (const node of prose) {
    const last = nodes.at(-1);
    if (node.type !== 'text' && node.type !== 'abbreviation') nodes.push(node);
    else if (last?.type !== 'text') nodes.push({ type: 'text', value: node.value });
    else nodes.splice(-1, 1, { type: 'text', value: last.value + node.value });
  }
  return nodes;
}

function breakable(value: string, written: string): string {
  const isLong = value.split(' ').some((word) => word.length >= LONG);
  return isLong ? `#[${BREAK_ANYWHERE}${written}];` : written;
}

/** A soft hyphen is invisible, and Typst 0.14 fails if a link ends with one. */
function withoutSoftHyphens(value: string): string {
  return value.replaceAll('\u00AD', '');
}

function quoted(value: string): string {
  return `"${value.replace(/[\\"\n\r\t]/g, (character) => ESCAPES[character] ?? character)}"`;
}
