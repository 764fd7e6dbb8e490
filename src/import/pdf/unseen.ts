import { MOST_BYTES } from '../../read/fault.ts';
import { pdfPassages } from '../../read/pdf/passages.ts';

/** Where texts of a PDF stand that are not on its pages. */
const PLACES: ReadonlySet<string> = new Set([
  'a title',
  'metadata',
  'alternative text',
  'a comment',
  'a form field',
  'an attachment',
]);

/** What a PDF says beside its pages: its title and key words, comments and stamps, and what fills in a form. */
export function pdfTexts(bytes: Uint8Array): readonly string[] {
  const { passages } = pdfPassages(bytes, { left: MOST_BYTES });
  return passages.flatMap(({ where, text }) => (PLACES.has(where) ? [text] : []));
}
