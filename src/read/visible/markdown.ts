import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visibleHtml } from './html.ts';

/** The head of a page in YAML or TOML. */
const FRONT_MATTER = /^\uFEFF?(---|\+\+\+)[ \t]*\n[\s\S]*?\n(?:\1|\.\.\.)[ \t]*(?:\n|$)/;
/**
 * The text that a reader sees once Markdown is a page: without definitions, the words for pictures, titles of links,
 * comments and what HTML hides.
 */
export function visibleMarkdown(source: string): string {
  const body = source.replace(FRONT_MATTER, '');
  return visibleHtml(asHtml(unified().use(remarkParse).parse(body)));
}

/**
 * The document with everything shown as text, and the HTML that it contains. (remark escapes the mark of a footnote,
 * so that it is plain text everywhere.)
 */
function asHtml(node: Nodes): string {
  if (node.type === 'html') return node.value;
  if (node.type === 'definition') return '';
  if ('value' in node) return escaped(node.value);
  if (!('children' in node)) return ' ';
  const inner = node.children.map(asHtml).join('');
  return node.type === 'paragraph' || node.type === 'heading' ? `\n${inner}\n` : inner;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
