import type { BlockContent, ListItem, Nodes, PhrasingContent, Text } from 'mdast';
import remarkParse from 'remark-parse';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { blocksOf, childrenOf, hasBlocks, rowsOf } from '../base/blocks.ts';
import { isBlock, type Prose, type ProseNode, visibleText } from '../base/prose.ts';
import { addressesIn } from '../yaml/addresses.ts';
import { tables } from '../yaml/markdown-tables.ts';
import { withGitHubAnchors } from './github-anchors.ts';
import { blockByBlock, plainMarkdown } from './plain-markdown.ts';
import type { Dialect } from './templates/view.ts';

const OPTIONS: Options = {
  handlers: {
    text: ({ value }: Text, _, state, info) => {
      const isAddress = state.stack.includes('autolink'); // between < and >
      return isAddress ? value : escapedForAll(state.safe(value, info));
    },
  },
};
const made = () => unified().use(remarkParse).use(tables).use(remarkStringify, OPTIONS).freeze();
let remarkMade: ReturnType<typeof made> | undefined;

/** It is loaded and made for those few texts that need it. */
function remark() {
  remarkMade ??= made();
  return remarkMade;
}

/** Markdown (CommonMark 0.31), for any place in a line. `canonicalMarkdown` takes out escapes that are not needed. */
export const markdown: Dialect = {
  text: (value) => value.replace(/[!-/:-@[-`{-~]/g, '\\$&'),
  prose: (prose) => (hasBlocks(prose) ? plainBlocks(prose) : plainMarkdown(prose)) ?? written(prose),
  logo: () => '',
  heading: (depth) => '#'.repeat(depth + 1),
  anchored: withGitHubAnchors,
};

/**
 * A text as CommonMark and GitHub read it alike: two tildes would strike out on GitHub, and an ampersand that begins no
 * character reference needs no backslash.
 */
function escapedForAll(text: string): string {
  const canStrike = /~~|~[^\s~](?:.*\S)?~/.test(text);
  return text.replace(/\\[!-/:-@[-`{-~]|~/g, (sign, at: number) => {
    if (sign === '~') return canStrike ? '\\~' : sign;
    const after = text.slice(at + sign.length);
    return sign === '\\&' && after !== '' && !/^#?[A-Za-z0-9]+;/.test(after) ? '&' : sign;
  });
}

/** Where marks would change the words (`_a_😀_b`, which remark 11 cannot write), the words are kept, not the marks. */
function written(prose: Prose): string {
  const words = visibleText(prose).replaceAll('\n', '');
  const marked = stringified(prose);
  const isGood = !OF_TWO_UNITS.test(words) || wordsOf(remark().parse(marked)) === words;
  return (isGood ? marked : stringified(unmarked(prose))).replace(/ (?=#+$)/, ' \\'); // would close a heading
}

/** An underscore beside a sign of two UTF-16 units, of which remark sees one. */
const OF_TWO_UNITS = /_[\uD800-\uDFFF]|[\uD800-\uDFFF]_/;

/** Paragraphs, and lists of nothing but sentences, each of which is plain. */
function plainBlocks(blocks: Prose): string | undefined {
  const written = blocks.map((block) => {
    if (block.type === 'paragraph') return plainMarkdown(block.children);
    if (block.type !== 'list' || block.start !== undefined) return undefined;
    const items = block.children.map((item) => (isPlain(item) ? plainMarkdown(childrenOf(item)) : undefined));
    return items.includes(undefined) ? undefined : items.map((item) => `* ${item}`).join('\n');
  });
  const areApart = blocks.every(({ type }, i) => type !== 'list' || blocks[i - 1]?.type !== 'list');
  return written.includes(undefined) || !areApart ? undefined : written.join('\n\n');
}

function isPlain(item: ProseNode): boolean {
  const words = childrenOf(item);
  return words.length > 0 && !hasBlocks(words);
}

function stringified(prose: Prose): string {
  return remark()
    .stringify({ type: 'root', children: blocksOf(prose).flatMap(blockFrom) })
    .replace(/\n$/, '');
}

function blockFrom(node: ProseNode): BlockContent[] {
  switch (node.type) {
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.start !== undefined,
          start: node.start ?? null,
          spread: false,
          children: node.children.map(itemFrom),
        },
      ];
    case 'table': {
      const rows = rowsOf(node).map((cells) => ({
        type: 'tableRow' as const,
        children: cells.map((cell) => ({ type: 'tableCell' as const, children: inCell(phrasing(cell)) })),
      }));
      return [{ type: 'table', align: node.align.map((side) => side ?? null), children: rows }];
    }
    default:
      return [{ type: 'paragraph', children: phrasing(childrenOf(node)) }];
  }
}

function itemFrom(item: ProseNode): ListItem {
  const blocks = blocksOf(childrenOf(item));
  const [first, second, third] = blocks.map(({ type }) => type);
  const isTight = second === undefined || (first === 'paragraph' && second === 'list' && third === undefined);
  return { type: 'listItem', spread: !isTight, children: blocks.flatMap(blockFrom) };
}

function wordsOf(node: Nodes): string {
  if ('children' in node) return node.children.map(wordsOf).join('');
  return 'value' in node ? node.value : '';
}

function unmarked(prose: Prose): Prose {
  return prose.flatMap((node): Prose => {
    if (!('children' in node)) return [node];
    const children = unmarked(node.children);
    if (isBlock(node)) return [{ ...node, children }];
    return node.type === 'link' ? [{ ...node, children }] : children;
  });
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
  return String(remark().processSync(document));
}

/** A text with its bare addresses as links: `<https://…>` is one to every reader of Markdown, whatever signs are in it. */
function linked(node: PhrasingContent): PhrasingContent[] {
  if (node.type !== 'text') return [node];
  const nodes: PhrasingContent[] = [];
  let from = 0;
  const text = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);
  for (const { start, end } of addressesIn(node.value)) {
    const url = node.value.slice(start, end);
    if (/&#?\w+;|\\/.test(url)) continue; // could be read as another sign
    nodes.push(...text(node.value.slice(from, start)), { type: 'link', url, children: text(url) });
    from = end;
  }
  return [...nodes, ...text(node.value.slice(from))];
}

/** What no cell can say, because a bar ends it there, becomes text: an address with a bar, code with `\\|` in it. */
function inCell(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const made = nodes.map((node): PhrasingContent => {
    if (node.type === 'inlineCode' && node.value.includes('\\|')) return { type: 'text', value: node.value };
    if (node.type === 'link' && node.url.includes('|') && wordsOf(node) === node.url)
      return { type: 'text', value: node.url };
    const isMarked = node.type === 'emphasis' || node.type === 'strong' || node.type === 'link';
    return isMarked ? { ...node, children: inCell(node.children) } : node;
  });
  return merged(made);
}

/** Inside a link, at any depth, an address stays text: a link holds no other link. */
function phrasing(prose: Prose, isInLink = false): PhrasingContent[] {
  const nodes = joined(prose, isInLink);
  return isInLink ? nodes : nodes.flatMap(linked);
}

/** Neighbouring texts become one, because remark escapes each text without a look at the text beside it. */
function joined(prose: Prose, isInLink: boolean): PhrasingContent[] {
  return merged(prose.flatMap((child) => phrase(child, isInLink)));
}

function merged(all: readonly PhrasingContent[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const node of all) {
    const last = nodes.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.value += node.value;
    else nodes.push(node);
  }
  return nodes;
}

function phrase(node: ProseNode, isInLink: boolean): PhrasingContent | PhrasingContent[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return { type: node.type, value: node.value };
    case 'emphasis':
    case 'strong':
      return { type: node.type, children: phrasing(node.children, isInLink) };
    case 'mark':
      return { type: 'strong', children: phrasing(node.children, isInLink) };
    case 'link':
      return { type: 'link', url: node.url, children: phrasing(node.children, true) };
    case 'itemLink':
      return { type: 'link', url: `#${node.anchor}`, children: phrasing(node.children, true) };
    case 'abbreviation':
    case 'portion':
    case 'number':
      return { type: 'text', value: node.value };
    default:
      return phrasing(node.children, isInLink); // inline nodes hold no blocks
  }
}
