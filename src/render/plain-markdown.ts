import { pattern } from '../base/pattern.ts';
import { type Prose, type ProseNode, visibleText } from '../base/prose.ts';

/** Signs that mark nothing anywhere in a line of CommonMark, so that remark leaves them as they are. */
const SIGN = String.raw`[\p{L}\p{N}\p{M}\u00A0 ,;:.'"()/?%\u00A3\u20AC\u2013\u2014\u2018\u2019\u201C\u201D-]`;
/** Such a sign is also an underscore inside a word, if nothing is marked around it. */
const INNER = String.raw`(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])`;
/** Not next to a sign beside the marks, which remark may have to write as a reference. */
const DEEPER = String.raw`(?<=${SIGN}[\p{L}\p{N}])_(?=[\p{L}\p{N}]${SIGN})`;
/** Strong text with a blank, or nothing, on both sides, so that its stars can be nothing else. */
const STRONG = String.raw`(?<![^ ])\*\*\p{L}(?:${SIGN}|${DEEPER})*(?<! )\*\*(?![^ ])`;
/** Addresses in which remark escapes nothing. */
const MAIL = `[A-Za-z0-9.+-]+@[A-Za-z0-9]{1,30}(?:[.-][A-Za-z0-9]{1,30})*`;
const ADDRESS = String.raw`(?:https?:\/\/|mailto:)[A-Za-z0-9._:/?@=%#+-]+`;
/** A link whose words are its address is written as `<address>`; words without a colon never are. */
const LABEL = `(?! )(?:(?!:)${SIGN})+(?<! )`;
const LINK = String.raw`\[${LABEL}\]\(${ADDRESS}\)|<${MAIL}>`;
/** An entry of a list of contents. */
const ENTRY = String.raw`\[${LABEL}\]\(#[\p{L}\p{N}_-]+\)`;
const LINE = `(?:${SIGN}|${INNER}|${STRONG}|${LINK})*(?<! )`;
/** A line cannot be anything but a paragraph that begins with one of these. */
const START = String.raw`(?=[\p{L}(]|\*\*\p{L})`;

const WHOLE_LINK = pattern(`^(?:${LINK})$`);
const SIGNS = pattern(`^(?:${SIGN}|${INNER})*$`);
const PARAGRAPH = pattern(`^${START}${LINE}$`);
const HEADING = pattern(String.raw`^#{1,6} (?=[\p{L}\p{N}(])${LINE}$`);
const LIST = pattern(String.raw`^\* (?:${START}${LINE}|${ENTRY})(?:\n\* (?:${START}${LINE}|${ENTRY}))*$`);

/** A paragraph or a heading of one line, whatever else is in it: what it means does not depend on its neighbours. */
const ONE_LINE = pattern(String.raw`^(?:#{1,6} |\*\*)?[\p{L}(][^\n\r\t]*$|^#{1,6} [\p{N}][^\n\r\t]*$`);

/** Prose as remark would write it, if that is certain without remark; otherwise nothing. */
export function plainMarkdown(prose: Prose): string | undefined {
  const pieces = prose.map(piece);
  if (pieces.includes(undefined)) return undefined;
  const line = pieces.join('');
  return line === '' || PARAGRAPH(line).test(line) ? line : undefined;
}

function piece(node: ProseNode): string | undefined {
  switch (node.type) {
    case 'text':
    case 'abbreviation':
    case 'portion':
      return SIGNS(node.value).test(node.value) && !node.value.includes('://') ? node.value : undefined;
    case 'strong':
    case 'mark':
      return node.children.every(({ type }) => ['text', 'abbreviation', 'portion'].includes(type))
        ? strong(node.children.map(piece))
        : undefined;
    case 'link':
      return node.children.every(({ type }) => type === 'text')
        ? link(node.url, visibleText(node.children))
        : undefined;
    default:
      return undefined;
  }
}

function strong(pieces: readonly (string | undefined)[]): string | undefined {
  return pieces.includes(undefined) ? undefined : `**${pieces.join('')}**`;
}

function link(url: string, words: string): string | undefined {
  const written = url === `mailto:${words}` ? `<${words}>` : `[${words}](${url})`;
  return WHOLE_LINK(written).test(written) ? written : undefined;
}

/**
 * A document block by block: plain ones stay as they are, other paragraphs and headings are rewritten one by one.
 * Returns nothing if a block could depend on those beside it, as lists do, and links that are defined elsewhere.
 */
export function blockByBlock(document: string, rewrite: (block: string) => string): string | undefined {
  const blocks = document.replace(/^\n+|\n+$/g, '').split(/\n{2,}/);
  const isApart = (block: string, i: number) =>
    LIST(block).test(block) ? !blocks[i - 1]?.startsWith('* ') : ONE_LINE(block).test(block);
  if (!blocks.every(isApart)) return undefined;
  return `${blocks.map((block) => (isPlain(block) ? block : rewrite(block))).join('\n\n')}\n`;
}

function isPlain(block: string): boolean {
  return PARAGRAPH(block).test(block) || HEADING(block).test(block) || LIST(block).test(block);
}
