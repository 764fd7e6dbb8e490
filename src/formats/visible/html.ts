import { withoutEntities } from '../decodings.ts';

const PIECE = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+|</g;
/** Elements whose content is no text of the page, or is read as no mark-up. */
const UNSEEN: ReadonlySet<string> = new Set([
  'head',
  'title',
  'style',
  'script',
  'template',
  'noscript',
  'iframe',
  'object',
  'datalist',
  'select',
  'textarea',
]);
/** Elements that have no end (https://html.spec.whatwg.org/#void-elements). */
const VOID: ReadonlySet<string> = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
const HIDDEN =
  /(?:^|\s)hidden(?=[\s=/]|$)|\sstyle\s*=\s*(?:"[^"]*|'[^']*|\S*)(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * The text that a browser shows of a page: without comments, without scripts and styles, and without elements that
 * are hidden where they stand. (A style sheet is not read.)
 */
export function visibleHtml(source: string): string {
  const seen: string[] = [];
  let hidden: { readonly name: string; depth: number } | undefined;
  for (const [piece, closes = '', given = '', attributes = ''] of source.matchAll(PIECE)) {
    const name = given.toLowerCase();
    if (name === '') {
      if (!hidden && !piece.startsWith('<!--')) seen.push(piece);
    } else if (hidden) {
      if (name === hidden.name) hidden.depth += closes === '' ? 1 : -1;
      if (hidden.depth === 0) hidden = undefined;
    } else {
      seen.push(' ');
      const isUnseen = UNSEEN.has(name) || HIDDEN.test(attributes);
      if (closes === '' && isUnseen && !VOID.has(name)) hidden = { name, depth: 1 };
    }
  }
  return withoutEntities(seen.join(''));
}
