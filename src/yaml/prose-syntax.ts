import type { Nodes, PhrasingContent, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { fromBlocks } from '../base/blocks.ts';
import { applyEdits } from '../base/edit.ts';
import { BUILT_IN_LIMITS, type Limits } from '../base/limits.ts';
import { type Inline, onOneLine, type Prose } from '../base/prose.ts';
import { pastedTable } from '../record/pasted-table.ts';
import type { ProseFault, ProseKind } from '../record/record-checks.ts';
import { addressEscapes } from './addresses.ts';
import { tables } from './markdown-tables.ts';
import { plainlyRead } from './plain-prose.ts';
import { type BlockReader, blocksFrom } from './prose-blocks.ts';

const SAFE_LINK = /^(https?:\/\/[^\s/]|mailto:[^\s@]+@)/i;

function hasTable(prose: Prose): boolean {
  return prose.some(({ type }) => type === 'table');
}

/** What an author wrote, by its name in messages. Everything that is not listed is allowed. */
const CONSTRUCTS: Readonly<Partial<Record<Nodes['type'], string>>> = {
  html: 'raw HTML',
  image: 'an image',
  imageReference: 'an image',
  definition: 'a link definition',
  linkReference: 'a link definition',
  footnoteDefinition: 'a footnote',
  footnoteReference: 'a footnote',
  heading: 'a heading',
  list: 'a list',
  blockquote: 'a quotation',
  code: 'a block of code',
  thematicBreak: 'a rule',
  table: 'a table',
  break: 'a line break',
};

/** Prose and its faults. With faults, the prose is only what could be read. */
export interface ReadProse {
  readonly prose: Prose;
  readonly faults: readonly ProseFault[];
}

/**
 * Markdown (CommonMark 0.31, with the tables of GitHub) becomes prose. What the kind of text cannot have becomes a
 * fault. A text of one line is one paragraph.
 */
export function readProse(
  text: string,
  limits: Limits = BUILT_IN_LIMITS,
  kind: ProseKind = 'paragraph',
): ReadProse {
  const beyond = tooMuch(text, limits);
  if (beyond) return { prose: [], faults: [beyond] };
  const plain = plainlyRead(text);
  const read = plain ? { prose: plain, faults: [] } : parsed(text, limits, kind);
  const table = read.faults.length > 0 || hasTable(read.prose) ? undefined : pastedTable(text);
  return table
    ? { ...read, faults: [{ ...fault('pasted-table', 'a table', table.row), state: table.state }] }
    : read;
}

const parser = () => unified().use(remarkParse).use(tables).freeze();
let madeParser: ReturnType<typeof parser> | undefined;

/** The same with the full parser, which is created when it is needed. */
export function parsed(
  text: string,
  limits: Limits = BUILT_IN_LIMITS,
  kind: ProseKind = 'paragraph',
): ReadProse {
  madeParser ??= parser();
  const trimmed = text.trim();
  const mayHaveBlocks = kind === 'blocks' && trimmed.includes('\n');
  const written = mayHaveBlocks ? text.trimEnd().replace(/^(?:[ \t]*\n)+/, '') : trimmed; // the first line keeps its indent
  const edits = addressEscapes(written);
  const escaped = applyEdits(written, edits);
  const root = madeParser.parse(escaped);
  const { prose, faults } = mayHaveBlocks
    ? severalBlocks(root, escaped, limits)
    : oneParagraph(root, escaped, limits);
  return { prose, faults: edits.length === 0 ? faults : faults.map(asWritten) };
}

function oneParagraph(root: Root, text: string, { markdownDepth }: Limits): ReadProse {
  const faults = notParagraphs(root, text);
  const [paragraph] = root.children;
  const prose =
    paragraph?.type === 'paragraph' ? inline(paragraph.children, text, faults, markdownDepth) : [];
  return { prose, faults };
}

function severalBlocks(root: Root, text: string, { markdownDepth }: Limits): ReadProse {
  const faults: ProseFault[] = [];
  const reader: BlockReader = {
    inline: (nodes) => inline(nodes, text, faults, markdownDepth),
    written: (node) => written(node, text),
    refuse: (node, construct = constructOf(node)) => {
      faults.push(fault('not-inline', construct, pieceOf(node, text)));
      return [];
    },
  };
  return { prose: fromBlocks(blocksFrom(root.children, reader)), faults };
}

/** A message quotes what the author wrote, without the backslashes in its addresses. */
function asWritten(found: ProseFault): ProseFault {
  const piece = found.piece.replace(/:\/\/\S+/g, (address) => address.replace(/\\(?=[*_[\]~])/g, ''));
  return { ...found, piece };
}

/** Signs that can open or close something, and line breaks. Their number is what makes micromark slow. */
const MARKS = /[*_`[\]!<>&\\#~|\n]/g;
/** Nested lists and quotations on one line: `> - 1. …`. */
const CONTAINERS = /^(?:[ \t]*(?:[-+*>]|\d{1,9}[.)]))+/gm;

/** Finds what exceeds a limit, without a parser. */
function tooMuch(text: string, limits: Limits): ProseFault | undefined {
  const { pointCharacters, pointMarks, markdownDepth } = limits;
  if (text.length > pointCharacters) return fault('prose-too-long', 'the text', '', pointCharacters);
  if (matches(text, MARKS) > pointMarks) return fault('prose-too-marked', 'the text', '', pointMarks);
  const nested = [...text.matchAll(CONTAINERS)].some(([prefix]) => {
    return matches(prefix, /[-+*>.)]/g) > markdownDepth && !/^([-*])(?:\s*\1)*$/.test(prefix.trim());
  });
  return nested ? fault('prose-too-deep', 'the text', '', markdownDepth) : undefined;
}

function matches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function notParagraphs(root: Root, text: string): ProseFault[] {
  const faults = root.children
    .filter((node) => node.type !== 'paragraph')
    .map((node) => fault('not-inline', constructOf(node), pieceOf(node, text)));
  const [, second] = root.children.filter((node) => node.type === 'paragraph');
  return second ? [...faults, fault('not-inline', 'a second paragraph', pieceOf(second, text))] : faults;
}

function inline(
  nodes: readonly PhrasingContent[],
  text: string,
  faults: ProseFault[],
  deepest: number,
  depth = 0,
): Inline[] {
  if (depth > deepest) {
    faults.push(fault('prose-too-deep', 'the text', '', deepest));
    return [];
  }
  const read = (children: readonly PhrasingContent[]) => inline(children, text, faults, deepest, depth + 1);
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'text') {
      faults.push(...footnotes(written(node, text)));
      return [{ type: 'text', value: onOneLine(node.value) }];
    }
    if (node.type === 'inlineCode') return [{ type: 'inlineCode', value: onOneLine(node.value) }];
    if (node.type === 'emphasis' || node.type === 'strong')
      return [{ type: node.type, children: read(node.children) }];
    if (node.type !== 'link') {
      faults.push(fault('not-inline', constructOf(node), pieceOf(node, text)));
      return [];
    }
    if (node.title) faults.push(fault('not-inline', 'a link title', pieceOf(node, text)));
    if (!SAFE_LINK.test(node.url)) faults.push(fault('unsafe-link', 'a link', pieceOf(node, text)));
    return [{ type: 'link', url: node.url, children: read(node.children) }];
  });
}

/** CommonMark has no footnotes. An author who writes one would see its marks printed. */
function footnotes(text: string): ProseFault[] {
  return [...text.matchAll(/(?<!\\)\[\^[^\]\s]+\]/g)].map(([piece]) =>
    fault('not-inline', 'a footnote', piece),
  );
}

/** A footnote is parsed as a link whose label begins with `^`. */
function constructOf(node: Nodes): string {
  const isFootnote = 'identifier' in node && node.identifier.startsWith('^');
  return isFootnote ? 'a footnote' : (CONSTRUCTS[node.type] ?? node.type);
}

function written({ position }: Nodes, text: string): string {
  const start = position?.start.offset ?? 0;
  return text.slice(start, position?.end.offset ?? start);
}

/** What a message quotes: the first line of the fault; for a line break, the line that it ends. */
function pieceOf(node: Nodes, text: string): string {
  if (node.type !== 'break') return written(node, text).split('\n', 1)[0] ?? '';
  const start = node.position?.start.offset ?? 0;
  return text.slice(text.lastIndexOf('\n', start) + 1, start) + (written(node, text).split('\n', 1)[0] ?? '');
}

function fault(code: ProseFault['code'], construct: string, piece: string, limit = 0): ProseFault {
  return { code, construct, piece, limit };
}
