import type { PhrasingContent } from 'mdast';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Inline } from '../model/prose.ts';
import type { Dialect } from './dialect.ts';

const remark = unified().use(remarkParse).use(remarkStringify).freeze();

/** Markdown (CommonMark 0.31), for any place in a line. `canonicalMarkdown` takes out escapes that are not needed. */
export const markdown: Dialect = {
  text: (value) => value.replace(/[!-/:-@[-`{-~]/g, '\\$&'),
  prose: (prose) => {
    const children = prose.map(phrasing);
    const written = remark.stringify({ type: 'root', children: [{ type: 'paragraph', children }] });
    return written.replace(/\n$/, '').replace(/ (?=#+$)/, ' \\'); // would close a heading
  },
  heading: (depth) => '#'.repeat(depth + 1),
};

/** A whole document in the form in which remark writes it: stable when it is parsed and written again. */
export function canonicalMarkdown(document: string): string {
  return String(remark.processSync(document));
}

function phrasing(node: Inline): PhrasingContent {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return { type: node.type, value: node.value };
    case 'emphasis':
    case 'strong':
      return { type: node.type, children: node.children.map(phrasing) };
    case 'link':
      return { type: 'link', url: node.url, children: node.children.map(phrasing) };
    case 'abbreviation':
      return { type: 'text', value: node.value };
  }
}
