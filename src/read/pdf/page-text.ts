import type { Passage, VisiblePage } from '../../base/passage.ts';
import { type ContentText, readContent } from './content.ts';
import { type PdfPage, pagesInOrder, streamText } from './file.ts';
import type { FontFinder, PdfFont } from './fonts.ts';
import { entryOf, everyVersion, type PdfFile, type PdfValue } from './objects.ts';
import { repairedReadings, stringText } from './text.ts';

const PAGE_TEXT = 'page text';

/** The text of each page of a file, in each way in which its fonts can be read. */
export type PageTexts = readonly (readonly [page: PdfValue, texts: readonly ContentText[]])[];

/** The pages of a file become their texts. */
export function pageTexts(pages: readonly PdfPage[], fonts: FontFinder, file: PdfFile): PageTexts {
  return pages.map(({ page, streams, resources }) => {
    const source = streams.map((stream) => streamText(stream, file)).join('\n');
    return [page, contentTexts(source, resources, fonts, file)];
  });
}

/** The pages in order: the text of each, and of its margins (artifacts). */
export function pagesSeen(texts: PageTexts, file: PdfFile): readonly VisiblePage[] {
  const known = new Map(texts);
  return pagesInOrder(file).map((page) => {
    const [text] = known.get(page) ?? [];
    return { body: text?.body ?? '', margin: text?.margin ?? '' };
  });
}

/** Everything on the pages, and the texts that cross from one to the next. */
export function pagePassages(
  texts: PageTexts,
  pages: readonly VisiblePage[],
  names: Set<string>,
): readonly Passage[] {
  const passages = texts.flatMap(([, each]) => each.flatMap((text) => textPassages(text, names)));
  return [...passages, ...acrossPages(pages)];
}

/** A sentence can begin on one page and end on the next, with a footer and a header between its parts. */
function acrossPages(pages: readonly VisiblePage[]): readonly Passage[] {
  if (pages.length < 2) return [];
  const whole = pages.map(({ body }) => body).join(' ');
  return [whole, ...repairedReadings(whole)].map((reading) => ({ where: PAGE_TEXT, text: reading }));
}

/** The text of a content stream and its other strings. The names go to those of the file. */
export function textPassages(
  { shown, spoken, mirrored, strings, names: used }: ContentText,
  names: Set<string>,
): readonly Passage[] {
  for (const name of used) names.add(name);
  return [
    { where: PAGE_TEXT, text: shown },
    ...(spoken === shown ? [] : [{ where: PAGE_TEXT, text: spoken }]),
    ...(mirrored === undefined ? [] : [{ where: PAGE_TEXT, text: mirrored }]),
    ...repairedReadings(spoken).map((text) => ({ where: PAGE_TEXT, text })),
    ...strings.map((text) => ({ where: 'a string', text })),
  ];
}

/** Content becomes its text. If a font is uncertain, it becomes one text for each that it may be. */
export function contentTexts(
  source: string,
  resources: readonly PdfValue[],
  fonts: FontFinder,
  file: PdfFile,
): readonly ContentText[] {
  const texts: ContentText[] = [];
  let most = 1;
  for (let choice = 0; choice < most; choice += 1) {
    const fontNamed = remembered((name: string) => {
      const found = fonts.named(resources, name);
      most = Math.max(most, found.length);
      return found[Math.min(choice, found.length - 1)];
    });
    const actualTextNamed = (name: string) => actualText(resources, name, file);
    texts.push(readContent(source, { fontNamed, actualTextNamed }, file.allowance));
  }
  return texts;
}

function remembered(find: (name: string) => PdfFont | undefined): (name: string) => PdfFont | undefined {
  const known = new Map<string, PdfFont | undefined>();
  return (name) => {
    const font = known.get(name) ?? find(name);
    known.set(name, font);
    return font;
  };
}

/** The ActualText of a property list (ISO 32000-1, 14.6.2) in these resources. */
function actualText(resources: readonly PdfValue[], name: string, file: PdfFile): string | undefined {
  const [properties] = everyVersion(everyVersion(resources, 'Properties', file), name, file);
  const text = entryOf(properties, 'ActualText');
  return text?.kind === 'string' ? stringText(text.text) : undefined;
}
