import type { List, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { ok, type Result } from '../base/problem.ts';
import { tables } from '../yaml/markdown-tables.ts';
import type { Run, RunLook, SourceBlock, Where } from './blocks.ts';
import { decoded } from './decode.ts';
import { unseenBlocks } from './unseen.ts';

/** Markdown as its reader sees it. */
export async function readMarkdown(file: string, bytes: Uint8Array): Promise<Result<readonly SourceBlock[]>> {
  const text = decoded(file, bytes);
  if (!text.ok) return text;
  const root: Root = unified().use(remarkParse).use(tables).parse(text.value);
  const links = new Map(
    root.children.flatMap((node) =>
      node.type === 'definition' ? [[node.identifier, node.url] as const] : [],
    ),
  );
  const blocks = root.children.flatMap((node) => blocksOf(node, 0, { links, text: text.value }));
  return ok([...blocks, ...unseenBlocks(titlesIn(root), blocks)]);
}

/** What no page shows of links, pictures and elements: their titles and the like. */
function titlesIn(node: Nodes): readonly string[] {
  const inner = 'children' in node ? node.children.flatMap(titlesIn) : [];
  if (node.type === 'html')
    return [...node.value.matchAll(ATTRIBUTE)].map(([, one, other]) => one ?? other ?? '');
  return 'title' in node && typeof node.title === 'string' ? [node.title, ...inner] : inner;
}

/** An attribute that holds words. */
const ATTRIBUTE = /\s(?:title|alt|summary|label|aria-label|data-[\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

type Links = ReadonlyMap<string, string>;

/** What the nodes of a document refer to. */
interface Whole {
  readonly links: Links;
  readonly text: string;
}

function blocksOf(node: RootContent, depth: number, whole: Whole): readonly SourceBlock[] {
  const { links } = whole;
  const at = whereOf(node);
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', depth: node.depth, runs: runsOf(node.children, links), at }];
    case 'paragraph': {
      const runs = runsOf(node.children, links);
      return [depth > 0 ? { kind: 'entry', depth, runs, at } : { kind: 'paragraph', runs, at }];
    }
    case 'list': {
      const numbers = numbersOf(node, whole.text);
      return node.children.flatMap((item, i) => {
        const marker = node.ordered ? `${numbers[i] ?? 1}.` : '•';
        const [first, ...others] = item.children.flatMap((child) => blocksOf(child, depth + 1, whole));
        if (!first) return [];
        const opening: SourceBlock =
          first.kind === 'entry' && first.depth === depth + 1 ? { ...first, marker } : first;
        return [opening, ...others];
      });
    }
    case 'table':
      return [
        {
          kind: 'table',
          align: (node.align ?? []).map((side) => side ?? undefined),
          rows: node.children.map((row) => row.children.map((cell) => runsOf(cell.children, links))),
          at,
        },
      ];
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, depth, whole));
    case 'code':
      return node.value.split('\n').map((line, i) => ({
        kind: 'paragraph',
        runs: [{ text: line }],
        at: at.line === undefined ? at : { line: at.line + i + 1 },
      }));
    case 'html': {
      const words = wordsOfHtml(node.value);
      return [
        ...unseenIn(node.value).map((text): SourceBlock => ({ kind: 'furniture', runs: [{ text }], at })),
        ...(words === '' ? [] : [{ kind: 'paragraph', runs: [{ text: words }], at } as const]),
      ];
    }
    case 'definition': {
      const words = [node.url, node.title ?? ''].join(' ').trim();
      return node.identifier.startsWith('^')
        ? [{ kind: 'paragraph', runs: [{ text: `[${node.identifier.slice(1)}] ${words}` }], at }]
        : [];
    }
    default:
      return [];
  }
}

/** A footnote, which this Markdown does not know. */
const FOOTNOTE = /\[\^([^\]\s]+)\]:?/g;

/** The numbers of a list as its author wrote them; as a page shows them, if these do not rise. */
function numbersOf({ start, children }: List, text: string): readonly number[] {
  const written = children.map(({ position }) =>
    Number.parseInt(text.slice(position?.start.offset ?? 0, (position?.start.offset ?? 0) + 9), 10),
  );
  const isRising = written.every((number, i) => number > (written[i - 1] ?? -1));
  return isRising ? written : children.map((_, i) => (start ?? 1) + i);
}

function whereOf({ position }: Nodes): Where {
  return position ? { line: position.start.line } : {};
}

/** The elements that Markdown has for its look; what others are called can say something. */
const KNOWN =
  /^(?:a|abbr|b|blockquote|br|caption|center|code|col|colgroup|dd|del|details|div|dl|dt|em|figure|figcaption|font|h[1-6]|hr|i|img|ins|kbd|li|mark|nobr|ol|p|pre|s|section|small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|u|ul|wbr)$/i;

/** What a reader does not see of mark-up: comments, and the names of unknown elements. */
function unseenIn(html: string): readonly string[] {
  const comments = [...html.matchAll(/<!--([\s\S]*?)-->/g)].map(([, text = '']) => text.trim());
  const names = [...html.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<(\/?([a-z][\w:-]*))/gi)];
  return [
    ...comments,
    ...names.flatMap(([, tag = '', name = '']) => (KNOWN.test(name) ? [] : [`[${tag}]`])),
  ].filter((text) => text !== '');
}

/** What stands between tags. */
function wordsOfHtml(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<[^>]*>/g, ' ')
    .trim();
}

function runsOf(nodes: readonly PhrasingContent[], links: Links, look: RunLook = {}): readonly Run[] {
  return nodes.flatMap((node): readonly Run[] => {
    switch (node.type) {
      case 'text':
        return [{ ...look, text: node.value.replace(/\n/g, ' ').replace(FOOTNOTE, '[$1]') }];
      case 'inlineCode':
        return [{ ...look, code: true, text: node.value.replace(/\n/g, ' ') }];
      case 'strong':
        return runsOf(node.children, links, { ...look, strong: true });
      case 'emphasis':
        return runsOf(node.children, links, { ...look, emphasis: true });
      case 'link':
        return runsOf(node.children, links, { ...look, link: node.url });
      case 'linkReference':
        if (node.identifier.startsWith('^')) return [{ ...look, text: `[${node.identifier.slice(1)}]` }];
        return runsOf(node.children, links, withLink(look, links.get(node.identifier)));
      case 'break':
        return [{ ...look, text: '\n' }];
      case 'image':
      case 'imageReference':
        return node.alt ? [{ ...look, text: node.alt }] : [];
      case 'html': {
        const words = /^<br\b/i.test(node.value) ? '\n' : wordsOfHtml(node.value);
        return words === '' ? [] : [{ ...look, text: words }];
      }
      default:
        return [];
    }
  });
}

function withLink(look: RunLook, link: string | undefined): RunLook {
  return link === undefined ? look : { ...look, link };
}
