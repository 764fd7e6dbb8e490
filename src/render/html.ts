import { hasBlocks, rowsOf } from '../base/blocks.ts';
import {
  type List,
  type ListEntry,
  type Mark,
  type Prose,
  type ProseNode,
  type Table,
  visibleText,
} from '../base/prose.ts';
import { OWN_WORDS } from '../levels/headlines.ts';
import { longForm } from '../levels/portion-marks.ts';
import { dataUrl } from './look/logo.ts';
import type { Dialect } from './templates/view.ts';

/** Between the days of a date: after it a line can end, but for a joiner that nobody sees. */
const RANGE = /(?<=\d)–(?=\d{1,2}\u00A0)/g;

/** The characters that HTML could read as mark-up, in text or in a quoted attribute. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML (https://html.spec.whatwg.org), for the body of an element and for a quoted attribute. */
export const html: Dialect = {
  text: escapeHtml,
  prose: (prose) => prose.map(written).join(hasBlocks(prose) ? '\n' : ''),
  logo: (logo) => `<img src="${dataUrl(logo)}" alt="${escapeHtml(logo.alternative)}">`,
  heading: (depth) => `h${depth + 1}`,
};

/** Prose, if it is more than one paragraph. */
export function severalBlocks(prose: Prose): string {
  return hasBlocks(prose) ? html.prose(prose) : '';
}

function written(node: ProseNode): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value).replace(RANGE, '–&#8288;');
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'emphasis':
      return element('em', node.children);
    case 'strong':
      return element('strong', node.children);
    case 'mark':
      return `<strong class="mark"${idOf(node)}>${html.prose(node.children)}</strong>`;
    case 'portion':
      return `<strong class="portion">${escapeHtml(node.value)}</strong>`;
    case 'number':
      return `<span id="${escapeHtml(node.anchor)}">${escapeHtml(node.value)}</span>`;
    case 'link':
      return `<a href="${escapeHtml(node.url)}">${html.prose(node.children)}</a>`;
    case 'itemLink':
      return `<a href="#${escapeHtml(node.anchor)}">${html.prose(node.children)}</a>`;
    case 'abbreviation':
      return `<abbr title="${escapeHtml(longForm(node))}">${escapeHtml(node.value)}</abbr>`;
    case 'paragraph':
      return element('p', node.children);
    case 'list':
      return list(node);
    case 'item':
      return `<li>${inItem(node)}</li>`;
    case 'table':
      return table(node);
    case 'row':
      return `<tr>${html.prose(node.children)}</tr>`;
    case 'cell':
      return element('td', node.children);
  }
}

function idOf({ anchor }: Mark): string {
  return anchor === undefined ? '' : ` id="${escapeHtml(anchor)}"`;
}

function list({ start, children }: List): string {
  const name = start === undefined ? 'ul' : 'ol';
  const first = start === undefined || start === 1 ? '' : ` start="${start}"`;
  return `<${name}${first}>\n${children.map(written).join('\n')}\n</${name}>`;
}

/** The only paragraph of an item needs no element of its own. */
function inItem({ children }: ListEntry): string {
  const [first, ...others] = children;
  if (first?.type !== 'paragraph' || others.some(({ type }) => type === 'paragraph'))
    return html.prose(children);
  return [html.prose(first.children), html.prose(others)].join('\n');
}

/**
 * A table that can be scrolled by keys where it is wider than the page. One with a wide column has its cells one below
 * the other on a telephone. A screen reader says its headings as its name.
 */
function table(node: Table): string {
  const [head = [], ...rows] = rowsOf(node);
  const align = node.align.map((side) => (side === undefined || side === 'left' ? '' : ` class="${side}"`));
  const isStacked = node.wide !== undefined;
  const label = (i: number) =>
    i > (node.wide ?? i) ? ` data-label="${escapeHtml(visibleText(head[i] ?? []))}"` : '';
  const heading = (cell: Prose, i: number) =>
    cell.length === 0 ? '<td></td>' : `<th scope="col"${align[i] ?? ''}>${html.prose(cell)}</th>`;
  const row = (cells: readonly Prose[]) =>
    `<tr>${cells.map((cell, i) => `<td${align[i] ?? ''}${label(i)}>${html.prose(cell)}</td>`).join('')}</tr>`;
  const headings = head.map(visibleText).filter((words) => words !== '');
  const name = [OWN_WORDS.table, headings.join(', ')].filter((words) => words !== '').join(': ');
  return [
    `<div class="table${isStacked ? ' stacked' : ''}" role="group" aria-label="${escapeHtml(name)}" tabindex="0">`,
    '<table>',
    `<thead>\n<tr>${head.map(heading).join('')}</tr>\n</thead>`,
    ...(rows.length > 0 ? [`<tbody>\n${rows.map(row).join('\n')}\n</tbody>`] : []),
    '</table>',
    '</div>',
  ].join('\n');
}

function element(name: 'em' | 'strong' | 'p' | 'td', children: Prose): string {
  return `<${name}>${html.prose(children)}</${name}>`;
}

function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
