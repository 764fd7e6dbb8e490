import type { VisiblePage } from '../../base/passage.ts';
import { MOST_BYTES } from '../fault.ts';
import { type PdfPage, pagesInOrder, pagesOf, readPdf, streamText } from './file.ts';
import { fontFinder } from './fonts.ts';
import { entryOf, everyVersion, itemsOf, lookUp, type PdfFile, type PdfValue } from './objects.ts';
import { contentTexts } from './page-text.ts';
import { type Box, withoutUnseen } from './unseen.ts';

/**
 * The pages of a PDF in order: the text of each, and of its margins (artifacts). The built-in templates hide nothing.
 * With other templates, invisible text is left out.
 */
export function pdfPages(bytes: Uint8Array, isBuiltIn: boolean): readonly VisiblePage[] {
  const file = readPdf(bytes, { left: MOST_BYTES });
  const fonts = fontFinder(file);
  const pages = new Map(pagesOf(file).map((page) => [page.page, page]));
  return pagesInOrder(file).map((value) => {
    const page = pages.get(value);
    if (!page) return { body: '', margin: '' };
    const source = page.streams.map((stream) => streamText(stream, file)).join('\n');
    const seen = isBuiltIn ? source : withoutUnseen(source, boxOf(value, file), alphasOf(page, file));
    const [text] = contentTexts(seen, page.resources, fonts, file);
    return { body: text?.body ?? '', margin: text?.margin ?? '' };
  });
}

function boxOf(page: PdfValue, file: PdfFile): Box {
  const numbers = itemsOf(lookUp(page, 'MediaBox', file)).map((side) =>
    side.kind === 'number' ? side.value : 0,
  );
  const [left = -Infinity, bottom = -Infinity, right = Infinity, top = Infinity] = numbers;
  return [left, bottom, right, top];
}

/**
 * How far a graphics state lets fills cover what is behind them (ISO 32000-1, 11.6.4). Under a mask, they cover
 * nothing.
 */
function alphasOf({ resources }: PdfPage, file: PdfFile): (name: string) => number | undefined {
  return (name) => {
    const [state] = everyVersion(everyVersion(resources, 'ExtGState', file), name, file);
    if (lookUp(state, 'SMask', file)?.kind === 'dictionary') return 0;
    const alpha = entryOf(state, 'ca');
    return alpha?.kind === 'number' ? alpha.value : undefined;
  };
}
