import type { Inline, Prose } from '../base/prose.ts';
import { dataUrl } from './look/logo.ts';
import type { Dialect } from './templates/view.ts';

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
  prose: (prose) => prose.map(inline).join(''),
  logo: (logo) => `<img src="${dataUrl(logo)}" alt="${escapeHtml(logo.alternative)}">`,
  heading: (depth) => `h${depth + 1}`,
};

function inline(node: Inline): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'emphasis':
      return element('em', node.children);
    case 'strong':
      return element('strong', node.children);
    case 'mark':
      return `<strong class="mark">${html.prose(node.children)}</strong>`;
    case 'link':
      return `<a href="${escapeHtml(node.url)}">${html.prose(node.children)}</a>`;
    case 'abbreviation':
      return `<abbr title="${escapeHtml(node.expansion)}">${escapeHtml(node.value)}</abbr>`;
  }
}

function element(name: 'em' | 'strong', children: Prose): string {
  return `<${name}>${html.prose(children)}</${name}>`;
}

function escapeHtml(value: string): string {
  return value.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
