import type { List, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { ok, type Result } from '../base/problem.ts';
import { tables } from '../yaml/markdown-tables.ts';
import type { Run, RunLook, SourceBlock, Where } from './blocks.ts';
import { decoded } from './decode.ts';
import { BESIDE, doubtOfStyle, KNOWN_ELEMENTS, NAMING, STRUCK, wordsOfStyles } from './mark-up.ts';
import { nameBlocks } from './named-levels.ts';
import { unseenBlocks } from './unseen.ts';

/** Markdown as its reader sees it. */
export async function readMarkdown(file: string, bytes: Uint8Array): Promise<Result<readonly SourceBlock[]>> {
  const read = decoded(file, bytes);
  if (!read.ok) return read;
  const text = read.value.replaceAll('\f', ' ');
  const root: Root = unified().use(remarkParse).use(tables).parse(text);
  const links = new Map(
    root.children.flatMap((node) =>
      node.type === 'definition' ? [[node.identifier, node.url] as const] : [],
    ),
  );
  const blocks = root.children.flatMap((node) => blocksOf(node, 0, { links, text }));
  const lists = [...text.matchAll(BRACES)].map(([, inner = '']) => inner);
  return ok([
    ...blocks,
    ...unseenBlocks(titlesIn(root), blocks),
    ...nameBlocks(namesIn(text), blocks),
    ...nameBlocks(lists, []), // the text has these itself
  ]);
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

/** An attribute as HTML has it, a list of attributes as extensions of Markdown have it, and short elements. */
const NAMED = /\s([a-z][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const BRACES = /\{:?\s*([.#][^{}\n]*|[^{}\n]*\s[.#][^{}\n]*)\}/g;

/** What an author can name a level in: classes and the like, and marks beside words. */
function namesIn(text: string): readonly string[] {
  const tags = [...text.matchAll(/<[a-z][^<>]*>/gi)].map(([tag]) => tag);
  const named = tags.flatMap((tag) => [...tag.matchAll(NAMED)]);
  const attributes = named.flatMap(([, name = '', ...values]) =>
    NAMING.test(name.toLowerCase()) ? [name.replace(/^data-/i, ''), values.find(Boolean) ?? ''] : [],
  );
  const beside = [...text.matchAll(/<([a-z]+)\b[^<>]*>([^<>]*)<\/\1>/gi)].flatMap(
    ([, name = '', words = '']) =>
      BESIDE.has(name.toLowerCase()) || name.toLowerCase() === 'title' ? [words] : [],
  );
  return [...attributes, ...beside, ...wordsOfStyles(text)];
}

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
      const runs = runsOfHtml(node.value);
      return [
        ...unseenIn(node.value).map((text): SourceBlock => ({ kind: 'furniture', runs: [{ text }], at })),
        ...(runs.length === 0 ? [] : [{ kind: 'paragraph', runs, at } as const]),
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

/** What a reader does not see of mark-up: comments, and the names of unknown elements. */
function unseenIn(html: string): readonly string[] {
  const comments = [...html.matchAll(/<!--([\s\S]*?)-->/g)].map(([, text = '']) => text.trim());
  const names = [...html.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<(\/?([a-z][\w:-]*))/gi)];
  return [
    ...comments,
    ...names.flatMap(([, tag = '', name = '']) => (KNOWN_ELEMENTS.test(name) ? [] : [`[${tag}]`])),
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

function runsOf(nodes: readonly PhrasingContent[], links: Links, around: RunLook = {}): readonly Run[] {
  let look = around;
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
        look = lookAfter(node.value, look, around);
        const words = /^<br\b/i.test(node.value) ? '\n' : wordsOfHtml(node.value);
        return words === '' ? [] : [{ ...look, text: words }];
      }
      default:
        return [];
    }
  });
}

/** How words look behind a tag: an element that strikes them out begins or ends. */
function lookAfter(tag: string, look: RunLook, around: RunLook): RunLook {
  const [, end, name = ''] = /^<(\/?)([a-z]+)/i.exec(tag) ?? [];
  const doubt = STRUCK.has(name.toLowerCase()) ? 'struck out' : doubtOfStyle(tag);
  if (end === '/') return around.doubt === undefined && look.doubt !== undefined ? around : look;
  return doubt ? { ...look, doubt } : look;
}

/** The words between tags, and those that an element strikes out. */
function runsOfHtml(html: string): readonly Run[] {
  const parts = html.split(/(<(?:s|del|strike)\b[^>]*>[\s\S]*?<\/(?:s|del|strike)>)/i);
  return parts.flatMap((part, i): readonly Run[] => {
    const text = wordsOfHtml(part);
    const doubt =
      i % 2 === 1
        ? 'struck out'
        : doubtOfStyle([...part.matchAll(STYLE)].map(([, style]) => style).join(';'));
    return text === '' ? [] : [{ ...(doubt && { doubt }), text: i === 0 ? text : ` ${text}` }];
  });
}

const STYLE = /\sstyle\s*=\s*["']([^"']*)/gi;

function withLink(look: RunLook, link: string | undefined): RunLook {
  return link === undefined ? look : { ...look, link };
}
