import type { Nodes } from 'mdast';
import { type DefaultTreeAdapterTypes as Html, parse } from 'parse5';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Headlines, Section } from '../../src/model/headlines.ts';
import { joinedProse, type Prose, visibleText } from '../../src/model/prose.ts';
import { ask, FILE } from '../instruments.ts';

/** What a reader sees, block by block: the kind of the block, as HTML names it, and its text. */
export type Reading = readonly string[];

/** What every reader has to see, made from the headlines alone. */
export function expectedReading({ marking, title, introduction, sections, next }: Headlines): Reading {
  return [
    ...block('p', marking.statement),
    ...block('h1', title),
    ...block('p', introduction),
    ...sections.flatMap(expectedSection),
    ...(next.length > 0 ? ['h2 Next meetings'] : []),
    ...next.map(({ label, words }) => `li ${shown(`${visibleText(label)}: ${words}`)}`),
  ];
}

function expectedSection({ depth, number, title, presenters, layout, points, sections }: Section): Reading {
  const opening = number === '' ? '' : `${number}. `;
  const names = visibleText(presenters);
  const heading = `${opening}${visibleText(title)}${names === '' ? '' : ` (${names})`}`;
  const texts = points.map(({ prose }) => prose);
  return [
    `h${depth + 1} ${shown(heading)}`,
    ...(layout === 'list' ? texts.flatMap((text) => block('li', text)) : block('p', joinedProse(texts, ' '))),
    ...sections.flatMap(expectedSection),
  ];
}

/** The blocks of a CommonMark document, read by remark. */
export function readMarkdown(document: string): Reading {
  const blocks: string[] = [];
  const visit = (node: Nodes, inItem: boolean): void => {
    if (node.type === 'paragraph') blocks.push(`${inItem ? 'li' : 'p'} ${shown(markdownText(node))}`);
    else if (node.type === 'heading') blocks.push(`h${node.depth} ${shown(markdownText(node))}`);
    else if (node.type === 'root' || node.type === 'list') for (const child of node.children) visit(child, false);
    else if (node.type === 'listItem') for (const child of node.children) visit(child, true);
    else blocks.push(`${node.type} ${shown(markdownText(node))}`);
  };
  visit(unified().use(remarkParse).parse(document), false);
  return blocks;
}

function markdownText(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('children' in node) return node.children.map(markdownText).join('');
  return 'value' in node ? node.value : '';
}

/** The blocks of the header and of the main part of a page, read by parse5 as a browser would. */
export function readHtml(page: string): Reading {
  const blocks: string[] = [];
  const visit = (node: Html.ChildNode): void => {
    if (!isElement(node)) return;
    if (/^(h[1-6]|p|li)$/.test(node.tagName)) blocks.push(`${node.tagName} ${shown(htmlText(node))}`);
    else if (!/^(head|footer)$/.test(node.tagName)) node.childNodes.forEach(visit);
  };
  parse(page).childNodes.forEach(visit);
  return blocks;
}

/** Every element of a page with the names of its attributes, and every comment: what no text may change. */
export function htmlOutline(page: string): Reading {
  const lines: string[] = [];
  const visit = (node: Html.ChildNode): void => {
    if (node.nodeName === '#comment') lines.push('a comment');
    if (!isElement(node)) return;
    lines.push([node.tagName, ...node.attrs.map(({ name }) => name)].join(' '));
    node.childNodes.forEach(visit);
    lines.push(`/${node.tagName}`);
  };
  parse(page).childNodes.forEach(visit);
  return lines;
}

/** What a page says outside its text: the title of its window, its links' targets, what short forms stand for. */
export function htmlAsides(page: string): Reading {
  const asides: string[] = [];
  const visit = (node: Html.ChildNode): void => {
    if (!isElement(node)) return;
    if (node.tagName === 'title') asides.push(shown(htmlText(node)));
    if (node.tagName === 'a' || node.tagName === 'abbr') asides.push(...node.attrs.map(({ value }) => value));
    node.childNodes.forEach(visit);
  };
  parse(page).childNodes.forEach(visit);
  return asides;
}

function isElement(node: Html.ChildNode): node is Html.Element {
  return 'tagName' in node;
}

function htmlText(node: Html.ChildNode): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(htmlText).join('') : '';
}

/** White space as HTML and CommonMark collapse it, and as nothing else does: a no-break space stays one. */
function shown(text: string): string {
  return text.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '');
}

function block(kind: string, prose: Prose): Reading {
  return prose.length === 0 ? [] : [`${kind} ${shown(visibleText(prose))}`];
}

/** The text of a PDF's pages, read by poppler, without the line at the head and at the foot of each. */
export function readPdf(bytes: Uint8Array): string {
  const pages = ask('pdftotext', ['-raw', '-enc', 'UTF-8', FILE, '-'], bytes).split('\f');
  const marks = /^Classification: White\n|Classification: White\s+Page \d+ of \d+$/g;
  return pages.map((page) => page.replace(/\p{Cf}/gu, '').trim().replace(marks, '')).join('\n');
}
