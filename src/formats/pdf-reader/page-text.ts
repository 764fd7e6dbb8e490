import type { Passage } from '../../model/passage.ts';
import { type ContentText, readContent } from './content.ts';
import type { FontFinder, PdfFont } from './fonts.ts';
import { everyVersion, type PdfFile } from './lookup.ts';
import { type PdfPage, pagesInOrder } from './pages.ts';
import { repairedReadings } from './repairs.ts';
import { streamText } from './streams.ts';
import { stringText } from './text.ts';
import { entryOf, type PdfValue } from './values.ts';

const PAGE_TEXT = 'page text';

/** The pages of a file become their texts. */
export function pagePassages(
  pages: readonly PdfPage[],
  fonts: FontFinder,
  names: Set<string>,
  file: PdfFile,
): readonly Passage[] {
  const bodies = new Map<PdfValue, string>();
  const passages = pages.flatMap(({ page, streams, resources }) => {
    const source = streams.map((stream) => streamText(stream, file)).join('\n');
    const texts = contentTexts(source, resources, fonts, file);
    bodies.set(page, texts[0]?.body ?? '');
    return texts.flatMap((text) => textPassages(text, names));
  });
  return [...passages, ...acrossPages(bodies, file)];
}

/** A sentence can begin on one page and end on the next, with a footer and a header between. */
function acrossPages(bodies: ReadonlyMap<PdfValue, string>, file: PdfFile): readonly Passage[] {
  if (bodies.size < 2) return [];
  const text = pagesInOrder(file).map((page) => bodies.get(page) ?? '');
  const whole = text.join(' ');
  return [whole, ...repairedReadings(whole)].map((reading) => ({ where: PAGE_TEXT, text: reading }));
}

/** The text of a content stream, and all that stands beside it; the names go to the others of the file. */
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

/** Content becomes its text, or several, where a font cannot be told: one for each that it may be. */
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
