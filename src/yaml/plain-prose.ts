import { pattern } from '../base/pattern.ts';
import { type Inline, onOneLine, type Prose } from '../base/prose.ts';

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
