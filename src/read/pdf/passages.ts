import type { OuterText, Part } from '../../base/passage.ts';
import { type Allowance, MOST_BYTES, PdfFault } from './fault.ts';
import { readPdf } from './file.ts';
import { fontFinder } from './fonts.ts';
import { pagePassages, pagesSeen, pageTexts } from './page-text.ts';
import { type PdfPage, pagesOf } from './pages.ts';
import { streamPassages } from './stream-text.ts';
import { readStrings } from './strings.ts';
import { nameText } from './text.ts';
import { unmappedText } from './unmapped.ts';
import type { PdfValue } from './values.ts';

export type { Passage } from '../../base/passage.ts';

/**
 * Everything in a PDF that can be read as text: pages as their fonts read them, and every string, name, metadata and
 * other stream, in all revisions (ISO 32000-1); attached files are its parts. And why something cannot be read, if there may be more.
 */
export function pdfPassages(bytes: Uint8Array, allowance: Allowance = { left: MOST_BYTES }): OuterText {
  try {
    return textIn(bytes, allowance);
  } catch (thrown) {
    if (thrown instanceof PdfFault) return { passages: [], unread: [{ reason: thrown.trouble }], parts: [] };
    throw thrown;
  }
}

function textIn(bytes: Uint8Array, allowance: Allowance): OuterText {
  const file = readPdf(bytes, allowance);
  const fonts = fontFinder(file);
  const written = readStrings(file);
  const pages = pagesOf(file);
  const owners = ownersIn(pages);
  const read = new Set(pages.flatMap(({ streams }) => streams));
  const attachments: Part[] = [];
  const texts = pageTexts(pages, fonts, file);
  const seen = pagesSeen(texts, file);
  const onPages = pagePassages(texts, seen, written.names);
  const inStreams = file.objects
    .filter((object) => object.data && !read.has(object))
    .flatMap((stream) => streamPassages(stream, { file, fonts, written, owners, attachments }));
  const names = { where: 'a name', text: [...written.names].map(nameText).join('\n') };
  return {
    passages: [...onPages, ...written.passages, ...inStreams, names],
    unread: unmappedText(fonts.unmapped, 'unknown'),
    doubts: unmappedText(fonts.unmapped, 'foreign'),
    parts: attachments,
    pages: seen,
  };
}

/** A stream of an older revision has the number of the newer one, and so the page that it belonged to. */
function ownersIn(pages: readonly PdfPage[]): ReadonlyMap<number, readonly PdfValue[]> {
  return new Map(
    pages.flatMap(({ streams, resources }) => streams.map(({ number }) => [number, resources] as const)),
  );
}
