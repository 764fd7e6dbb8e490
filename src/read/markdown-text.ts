import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** Signs that can open or close something. Their number is what makes the parser slow. */
const SIGNS = /[*_`~[\]!<>]/g;
const MOST_SIGNS = 2000;
const LONGEST = 256 * 1024;
const BLOCK: ReadonlySet<Nodes['type']> = new Set([
  'paragraph',
  'heading',
  'listItem',
  'tableCell',
  'break',
  'code',
]);

let parser: ReturnType<typeof newParser> | undefined;

/** Markdown as its reader sees it, without the addresses of links and the marks of footnotes. */
export function markdownText(markdown: string): string {
  const markdownParser = parser ?? newParser();
  parser = markdownParser;
  const isTame = markdown.length <= LONGEST && (markdown.match(SIGNS)?.length ?? 0) <= MOST_SIGNS;
  const blocks = isTame ? [markdown] : markdown.split(/\n\s*\n/);
  const texts = blocks.map((block) => (isTame || isShort(block) ? visible(markdownParser.parse(block)) : ''));
  return texts.join('\n');
}

function newParser() {
  return unified().use(remarkParse).freeze();
}

function isShort(block: string): boolean {
  return block.length <= LONGEST && (block.match(SIGNS)?.length ?? 0) <= MOST_SIGNS / 10;
}

function visible(node: Nodes): string {
  if (node.type === 'html' || node.type === 'definition' || node.type === 'footnoteReference') return '';
  if ('value' in node) return node.value;
  if (!('children' in node)) return node.type === 'break' ? '\n' : '';
  const text = node.children.map(visible).join('');
  return BLOCK.has(node.type) ? `${text}\n` : text;
}
