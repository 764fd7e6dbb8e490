import { pdfPassages } from '../../read/pdf/passages.ts';

/** The text of a glyph without a meaning in the PDF. In Typst's PDFs, that is only the box for a missing glyph. */
const UNKNOWN = '\ufffd';
/** Characters that are seen by themselves; others can be missing in a page's text without being missed. */
const VISIBLE = /[^\p{Cc}\p{Cf}\p{Cs}\p{M}\p{Z}\p{ASCII}]/u;
/** This many signs before a box show which character of the source it replaces. */
const CONTEXT = 2;

/**
 * A character that no font has, in a PDF that the engine made from a source, if there is one. The page has a box for
 * it; the character itself is only in the source. So are unneeded characters of a template, which come before the
 * text of the document.
 */
export function missingGlyph(pdf: Uint8Array, source: string): string | undefined {
  const { passages, unread } = pdfPassages(pdf);
  const fault = unread.find(({ reason }) => reason !== 'font-without-map'); // so reads what is missing, too
  if (fault) throw new Error(`the engine's own PDF cannot be read: ${fault.reason}`);
  const texts = passages.filter(({ where }) => where === 'page text').map(({ text }) => text);
  const boxed = texts.filter((text) => text.includes(UNKNOWN));
  if (boxed.length === 0) return undefined;
  const shown = new Set(boxed.flatMap((text) => [...text]));
  const missing = [...source].filter((character) => VISIBLE.test(character) && !shown.has(character));
  const before = boxed.map(contextOf).filter((context) => context.length === CONTEXT);
  const surely = missing.find((character) => before.some((context) => source.includes(context + character)));
  return surely ?? missing.at(-1) ?? (source.includes(UNKNOWN) ? undefined : UNKNOWN);
}

function contextOf(text: string): string {
  const box = text.indexOf(UNKNOWN);
  return text.slice(Math.max(0, box - CONTEXT), box);
}
