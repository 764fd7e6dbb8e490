import type { PhrasingContent } from 'mdast';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Inline, Prose } from '../model/prose.ts';
import type { Dialect } from './dialect.ts';
import { blockByBlock, plainMarkdown } from './plain-markdown.ts';

const remark = unified().use(remarkParse).use(remarkStringify).freeze();

/** Markdown (CommonMark 0.31), for any place in a line. `canonicalMarkdown` takes out escapes that are not needed. */
export const markdown: Dialect = {
  text: (value) => value.replace(/[!-/:-@[-`{-~]/g, '\\$&'),
  prose: (prose) => plainMarkdown(prose) ?? written(prose),
  logo: () => '',
  heading: (depth) => '#'.repeat(depth + 1),
};

function written(prose: Prose): string {
  const children = phrasing(prose);
  const paragraph = remark.stringify({ type: 'root', children: [{ type: 'paragraph', children }] });
  return paragraph.replace(/\n$/, '').replace(/ (?=#+$)/, ' \\'); // would close a heading
}

/**
 * A whole document in the form in which remark writes it: stable when it is parsed and written again. Most of what
 * committees write is plain, and has that form already; to find that out takes a hundredth of the time.
 */
export function canonicalMarkdown(document: string): string {
  return blockByBlock(document, (block) => rewritten(block).replace(/\n$/, '')) ?? rewritten(document);
}

/** Markdown as remark writes it. */
function rewritten(document: string): string {
  return String(remark.processSync(document));
}

/** Neighbouring texts become one, because remark escapes each text without a look at the text beside it. */
function phrasing(prose: Prose): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const node of prose.map(phrase)) {
    const last = nodes.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.value += node.value;
    else nodes.push(node);
  }
  return nodes;
}

function phrase(node: Inline): PhrasingContent {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return { type: node.type, value: node.value };
    case 'emphasis':
    case 'strong':
      return { type: node.type, children: phrasing(node.children) };
    case 'mark':
      return { type: 'strong', children: phrasing(node.children) };
    case 'link':
      return { type: 'link', url: node.url, children: phrasing(node.children) };
    case 'abbreviation':
      return { type: 'text', value: node.value };
  }
}
