import { pdfPassages } from '../pdf-reader/passages.js';
/** How a glyph reads of which a PDF does not say what it means: of Typst's, only the box that stands for a missing one. */
const UNKNOWN = '\ufffd';
/** Characters that are seen by themselves; others can be missing in a page's text without being missed. */
const VISIBLE = /[^\p{C}\p{M}\p{Z}\p{ASCII}]/u;
/**
 * The first character that no font has, in a PDF that the engine made of a source, or nothing. On the page stands a
 * box; the character itself stands in the source, and nowhere on the pages.
 */
export function missingGlyph(pdf, source) {
    const passages = pdfPassages(pdf);
    if ('reason' in passages)
        throw new Error(`the engine's own PDF cannot be read: ${passages.reason}`);
    const texts = passages.filter(({ where }) => where === 'page text').map(({ text }) => text);
    if (!texts.some((text) => text.includes(UNKNOWN)))
        return undefined;
    const shown = new Set(texts.filter((text) => text.includes(UNKNOWN)).flatMap((text) => [...text]));
    const missing = [...source].find((character) => VISIBLE.test(character) && !shown.has(character));
    return missing ?? (source.includes(UNKNOWN) ? undefined : UNKNOWN);
}
//# sourceMappingURL=missing-glyph.js.map