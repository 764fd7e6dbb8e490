import type { VisiblePage } from '../../model/visible-page.ts';
import { MOST_BYTES } from './fault.ts';
import { readPdf } from './file.ts';
import { fontFinder } from './fonts.ts';
import { contentTexts } from './page-text.ts';
import { pagesInOrder, pagesOf } from './pages.ts';
import { streamText } from './streams.ts';

/** The pages of a PDF in their order: what is read of each, and what stands at its margins (artifacts). */
export function pdfPages(bytes: Uint8Array): readonly VisiblePage[] {
  const file = readPdf(bytes, { left: MOST_BYTES });
  const fonts = fontFinder(file);
  const pages = new Map(pagesOf(file).map((page) => [page.page, page]));
  return pagesInOrder(file).map((value) => {
    const page = pages.get(value);
    if (!page) return { body: '', margin: '' };
    const source = page.streams.map((stream) => streamText(stream, file)).join('\n');
    const [text] = contentTexts(source, page.resources, fonts, file);
    return { body: text?.body ?? '', margin: text?.margin ?? '' };
  });
}
