import type { Nodes, Root } from 'mdast';
import { type DefaultTreeAdapterTypes as Html, parse } from 'parse5';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { childrenOf, hasBlocks, rowsOf } from '../../src/base/blocks.ts';
import { type Prose, type ProseNode, plainProse, visibleText } from '../../src/base/prose.ts';
import {
  type Attendance,
  bodyOf,
  HEAD_PARTS,
  type Headlines,
  type Section,
} from '../../src/levels/headlines.ts';
import { tables } from '../../src/yaml/markdown-tables.ts';
import { ask, FILE } from '../instruments.ts';

/** What a reader sees, block by block: the kind of the block, as HTML names it, and its text. */
export type Reading = readonly string[];

/** The last block of a White document. */
export const MARKING = 'p Classification: White';

/** What every reader has to see, made from the headlines alone. */
export function expectedReading(headlines: Headlines): Reading {
  const { marking, look, attendance, sections, next, corrections, abbreviations } = headlines;
  return [
    ...(marking.isDraft ? ['p Draft'] : []),
    ...block('p', marking.statement),
    ...block('p', look.organisation === '' ? [] : plainProse(look.organisation)),
    ...HEAD_PARTS.flatMap((part) => blocks(part === 'title' ? 'h1' : 'p', headlines[part])),
    ...expectedAttendance(attendance),
    ...sections.flatMap(expectedSection),
    ...(next.length > 0 ? ['h2 Next meetings'] : []),
    ...next.map(({ label, words }) => `li ${shown(`${visibleText(label)}: ${words}`)}`),
    ...(corrections.length > 0 ? ['h2 Corrections'] : []),
    ...corrections.map(({ words, prose }) => `li ${shown(`${words}: ${visibleText(prose)}`)}`),
    ...(abbreviations.length > 0 ? ['h2 Abbreviations'] : []),
    ...abbreviations.map(({ short, long }) => `li ${shown(`${short}: ${long}`)}`),
    ...block('p', look.footer),
    `p ${marking.isDraft ? 'Draft. ' : ''}Classification: ${marking.level.name}`,
  ];
}

/** Names below headings; a table has other blocks in other formats. */
function expectedAttendance({ groups }: Attendance): Reading {
  if (groups.length === 0) return [];
  const names = groups.flatMap(({ heading, people }) => [
    ...block('h3', heading),
    ...people.flatMap(([name = []]) => block('li', name)),
  ]);
  return ['h2 Attendance', ...names];
}

function expectedSection({ depth, number, title, presenters, layout, points, sections }: Section): Reading {
  const opening = number === '' ? '' : `${number}. `;
  const names = visibleText(presenters);
  const heading = `${opening}${visibleText(title)}${names === '' ? '' : ` (${names})`}`;
  return [
    `h${depth + 1} ${shown(heading)}`,
    ...blocks('p', bodyOf({ layout, points })),
    ...sections.flatMap(expectedSection),
  ];
}

/** Prose of several blocks: paragraphs, entries with their numbers, and cells that are not empty. */
function blocks(kind: string, prose: Prose, opening = ''): Reading {
  if (!hasBlocks(prose)) return block(kind, prose.length === 0 ? prose : [...plainProse(opening), ...prose]);
  return prose.flatMap((node, i) => {
    const first = i === 0 ? opening : '';
    if (node.type === 'paragraph') return blocks(kind, node.children, first);
    if (node.type === 'list') {
      const { start } = node;
      return node.children.flatMap((item, j) =>
        blocks('li', childrenOf(item), start === undefined ? '' : `${start + j}. `),
      );
    }
    return node.type === 'table'
      ? rowsOf(node).flatMap((cells) => cells.flatMap((cell) => block('td', cell)))
      : [];
  });
}

function block(kind: string, prose: Prose): Reading {
  return prose.length === 0 ? [] : [`${kind} ${shown(visibleText(prose))}`];
}

/** What the prose of a document says beside its text, in its order: where links lead, what short forms mean. */
export function expectedAsides(
  headlines: Headlines,
  kind: 'link' | 'link with other words' | 'link and abbreviation',
): Reading {
  const asidesOf = (node: ProseNode): Reading => {
    if (node.type === 'abbreviation') return kind === 'link and abbreviation' ? [node.expansion] : [];
    const inner = 'children' in node ? node.children.flatMap(asidesOf) : [];
    const isWanted =
      kind !== 'link with other words' || visibleText([node]) !== (node.type === 'link' && node.url);
    return node.type === 'link' && isWanted ? [node.url, ...inner] : inner;
  };
  return prosesOf(headlines).flatMap((prose) => prose.flatMap(asidesOf));
}

function prosesOf(headlines: Headlines): readonly Prose[] {
  const { marking, look, sections, next, corrections } = headlines;
  const ofSection = (section: Section): readonly Prose[] => [
    section.title,
    section.presenters,
    ...section.points.map(({ prose }) => prose),
    ...section.sections.flatMap(ofSection),
  ];
  return [
    marking.statement,
    ...HEAD_PARTS.map((part) => headlines[part]),
    ...sections.flatMap(ofSection),
    ...next.map(({ label }) => label),
    ...corrections.map(({ prose }) => prose),
    look.footer,
  ];
}

/** The blocks of a CommonMark document, as text or as remark has read it. */
export function readMarkdown(document: string | Root): Reading {
  const blocks: string[] = [];
  const visit = (node: Nodes, paragraph: 'p' | 'li', opening = ''): void => {
    if (node.type === 'list')
      for (const [i, item] of node.children.entries())
        visit(item, 'li', node.ordered ? `${(node.start ?? 1) + i}. ` : '');
    else if (node.type === 'root' || node.type === 'listItem')
      for (const [i, child] of node.children.entries())
        visit(child, node.type === 'root' ? 'p' : 'li', i === 0 ? opening : '');
    else if (node.type === 'table' || node.type === 'tableRow')
      for (const child of node.children) visit(child, paragraph);
    else if (node.type === 'tableCell') blocks.push(...seenIn('td', markdownText(node)));
    else if (node.type === 'paragraph') blocks.push(`${paragraph} ${shown(opening + markdownText(node))}`);
    else if (node.type === 'heading') blocks.push(`h${node.depth} ${shown(markdownText(node))}`);
    else blocks.push(`${node.type} ${shown(markdownText(node))}`);
  };
  visit(
    typeof document === 'string' ? unified().use(remarkParse).use(tables).parse(document) : document,
    'p',
  );
  return blocks;
}

function markdownText(node: Nodes): string {
  if ('children' in node) return node.children.map(markdownText).join('');
  return 'value' in node ? node.value : '';
}

/** Where the links of a CommonMark document lead, but for addresses that are their own text: those were typed. */
export function markdownAsides(node: Nodes): Reading {
  const inner = 'children' in node ? node.children.flatMap(markdownAsides) : [];
  return node.type === 'link' && markdownText(node) !== node.url ? [node.url, ...inner] : inner;
}

/** The blocks of a page, read by parse5 as a browser would. */
export function readHtml(page: string): Reading {
  return elementsOf(page)
    .filter(({ element }) => /^(h\d|p|li|t[hd])$/.test(element.tagName))
    .flatMap(({ element, inside }) => {
      const { tagName, childNodes } = element;
      const holder = tagName === 'p' ? inside.findLast((name) => /^(li|t[hd])$/.test(name)) : undefined;
      const kind = (holder ?? tagName).replace('th', 'td');
      const hasBlocks = childNodes.some((child) => 'tagName' in child && IS_BLOCK.test(child.tagName));
      const text = numberOf(tagName === 'p' ? entryBegunBy(element) : element) + ownText(element);
      if (hasBlocks && shown(ownText(element)) === '') return [];
      return kind === 'td' ? seenIn(kind, text) : [`${kind} ${shown(text)}`];
    });
}

const IS_BLOCK = /^(ul|ol|p|div|table)$/;

/** The text of an element without that of the blocks in it. */
function ownText(element: Html.Element): string {
  return element.childNodes
    .map((child) => ('tagName' in child && IS_BLOCK.test(child.tagName) ? '' : htmlText(child)))
    .join('');
}

/** The entry of a list that begins with a paragraph, or that paragraph. */
function entryBegunBy(paragraph: Html.Element): Html.Element {
  const { parentNode } = paragraph;
  const isFirst = parentNode?.childNodes.find((child) => 'tagName' in child) === paragraph;
  return isFirst && parentNode && 'tagName' in parentNode ? parentNode : paragraph;
}

/** The number that a browser puts before an entry. */
function numberOf(entry: Html.Element): string {
  const { parentNode } = entry;
  if (entry.tagName !== 'li' || !parentNode || !('tagName' in parentNode) || parentNode.tagName !== 'ol')
    return '';
  const entries = parentNode.childNodes.filter((child) => 'tagName' in child && child.tagName === 'li');
  const start = Number(parentNode.attrs.find(({ name }) => name === 'start')?.value ?? 1);
  return `${start + entries.indexOf(entry)}. `;
}

function seenIn(kind: string, text: string): Reading {
  return shown(text) === '' ? [] : [`${kind} ${shown(text)}`];
}

/** Every element of a page, where it stands, and the names of its attributes: what no text may change. */
export function htmlOutline(page: string): Reading {
  return elementsOf(page).map(({ element, inside }) => {
    const names = element.attrs.map(({ name }) => name);
    return `${[...inside, element.tagName].join('>')} ${names.join(' ')}`;
  });
}

/** What a page says beside its text: the title of its window, where links lead, what short forms mean. */
export function htmlAsides(page: string): Reading {
  return elementsOf(page).flatMap(({ element }) => {
    if (element.tagName === 'title') return [shown(htmlText(element))];
    const isAside = element.tagName === 'a' || element.tagName === 'abbr';
    return isAside ? element.attrs.map(({ value }) => value) : [];
  });
}

interface Standing {
  readonly element: Html.Element;
  readonly inside: readonly string[];
}

function elementsOf(page: string): readonly Standing[] {
  const visit = (node: Html.Node, inside: readonly string[]): readonly Standing[] => {
    if (!('childNodes' in node)) return [];
    const here = 'tagName' in node ? [...inside, node.tagName] : inside;
    const below = node.childNodes.flatMap((child) => visit(child, here));
    return 'tagName' in node ? [{ element: node, inside }, ...below] : below;
  };
  return visit(parse(page), []);
}

function htmlText(node: Html.ChildNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(htmlText).join('') : '';
}

/**
 * The text of a PDF's pages, read by poppler, without the line at the head and at the foot of each, and without
 * characters that are never seen: Typst leaves some out, and repeats others where the same letter stands again.
 */
export function readPdf(bytes: Uint8Array): string {
  const pages = ask('pdftotext', ['-raw', '-enc', 'UTF-8', FILE, '-'], bytes).split('\f');
  const marks = /^Classification: White\n|Classification: White Page \d+ of \d+$/g;
  return pages
    .map((page) => seen(page).trim().replace(marks, ''))
    .join('\n')
    .trim();
}

/** The blocks that a PDF has to have, as `readPdf` says them: the last, its marking, stands at the foot of each page. */
export function asPdfText(blocks: Reading): string {
  return blocks
    .slice(0, -1)
    .map((line) => seen(line.replace(/^li /, '• ').replace(/^\w+ /, '')).trim())
    .join('\n');
}

/**
 * The text of a PDF with each break between its lines replaced by what the expected text has there: a line of a
 * page ends where a space stands, or after a hyphen or the like, where none does, or in the midst of a long word.
 */
export function unwrapped(pages: string, expected: string): string {
  return pages.split(/ *\n */).reduce((before, line) => {
    const space = /^\s*/.exec(expected.slice(before.length))?.[0] ?? '';
    return before + space + line;
  });
}

function seen(text: string): string {
  return text.replace(/\p{Cf}/gu, '').replace(/ +/g, ' ');
}

/** White space as HTML and CommonMark collapse it, and as nothing else does: a no-break space stays one. */
function shown(text: string): string {
  return text.replace(/[ \t\n\r\f\u00A0]+/g, ' ').replace(/^ | $/g, '');
}
