import type { Nodes, PhrasingContent, Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { applyEdits } from '../base/edit.ts';
import { BUILT_IN_LIMITS, type Limits } from '../base/limits.ts';
import { pattern } from '../base/pattern.ts';
import { type Inline, onOneLine, type Prose } from '../base/prose.ts';
import type { ProseFault } from '../record/record-checks.ts';
import { addressEscapes } from './addresses.ts';

const SAFE_LINK = /^(https?:\/\/[^\s/]|mailto:[^\s@]+@)/i;

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

/** Inline Markdown (CommonMark 0.31) becomes prose. Anything that is not inline becomes a fault. */
export function readProse(text: string, limits: Limits = BUILT_IN_LIMITS): ReadProse {
  const beyond = tooMuch(text, limits);
  if (beyond) return { prose: [], faults: [beyond] };
  const plain = plainlyRead(text);
  return plain ? { prose: plain, faults: [] } : parsed(text, limits);
}

const parser = () => unified().use(remarkParse).freeze();
let madeParser: ReturnType<typeof parser> | undefined;

/** The same with the full parser, which is created when it is needed. */
export function parsed(text: string, limits: Limits = BUILT_IN_LIMITS): ReadProse {
  madeParser ??= parser();
  const edits = addressEscapes(text.trim());
  const escaped = applyEdits(text.trim(), edits);
  const root = madeParser.parse(escaped);
  const faults = blocks(root, escaped);
  const paragraph = root.children[0];
  const prose =
    paragraph?.type === 'paragraph' ? inline(paragraph.children, escaped, faults, limits.markdownDepth) : [];
  return { prose, faults: edits.length === 0 ? faults : faults.map(asWritten) };
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

function blocks(root: Root, text: string): ProseFault[] {
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

/** Signs that are text to CommonMark anywhere in a line, if the line has no others. */
const SIGN = String.raw`[\p{L}\p{N}\p{M} ,;:.'"()/?!%+=@$^{}|~#\xa3\u20ac\u2010-\u2015\u2018-\u201f\u2026-]`;
/** An underscore inside a word, and an ampersand that begins no character reference. */
const BESIDES = String.raw`(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])|&(?![#A-Za-z])`;
const WORDS = `(?! )(?:${SIGN}|${BESIDES})+(?<! )`;
const CODE = String.raw`(?! )(?:${SIGN}|[*_<>&\\[\]])+(?<! )`;
/** Bold, emphasis and code between blanks, so that each mark can only open or only close. */
const MARKED = String.raw`(?<![^ \n])(?:\*\*${WORDS}\*\*|\*${WORDS}\*|\x60${CODE}\x60)(?![^ \n,.;:?!)])`;
/** A safe link, whose address has no escapes. */
const ADDRESS = String.raw`(?:https?:\/\/[A-Za-z0-9]|mailto:[A-Za-z0-9._+-]+@)(?:[A-Za-z0-9._~:/?@!$',;=%#+-]|&(?![#A-Za-z0-9]+;))*`;
const LINK = String.raw`(?<!!)\[${WORDS}\]\(${ADDRESS}\)`;
/** The first character of a line, if it is neither the number of a list nor any other sign of a block. */
const BEGIN = String.raw`(?!\d{1,9}[.)](?:\s|$))[\p{L}\p{N}("'\u201c\u2018{*\x60[]`;
const NEXT_LINE = String.raw`(?<! )\n(?=[\p{L}("'\u201c\u2018*\x60[])`;
const PLAIN = pattern(`^(?=${BEGIN})(?:${SIGN}|${BESIDES}|${NEXT_LINE}|${MARKED}|${LINK})*(?<! )$`);
const MARK = /(\*\*|\*|`)(.*?)\1|\[(.*?)\]\((.*?)\)/g;

/**
 * Parses most of what authors write without the full parser: plain text, and simple bold, emphasis, code and links.
 * Nothing if only the full parser can tell. For the rest, that would give the same.
 */
export function plainlyRead(text: string): Prose | undefined {
  if (text === '') return [];
  if (!PLAIN(text).test(text)) return undefined;
  const prose: Inline[] = [];
  let at = 0;
  for (const piece of text.matchAll(MARK)) {
    if (piece.index > at) prose.push(asText(text.slice(at, piece.index)));
    prose.push(marked(piece));
    at = piece.index + piece[0].length;
  }
  if (at < text.length) prose.push(asText(text.slice(at)));
  return prose;
}

function marked([, mark, words = '', label, url]: RegExpExecArray): Inline {
  if (label !== undefined && url !== undefined) return { type: 'link', url, children: [asText(label)] };
  if (mark === '`') return { type: 'inlineCode', value: words };
  return { type: mark === '*' ? 'emphasis' : 'strong', children: [asText(words)] };
}

function asText(words: string): Inline {
  return { type: 'text', value: onOneLine(words) };
}
