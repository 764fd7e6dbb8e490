import type { Passage } from '../../model/passage.ts';
import { isPacked, isPdf } from '../file-kind.ts';
import { type Allowance, MOST_BYTES, PdfFault, type PdfTrouble } from './fault.ts';
import { readPdf } from './file.ts';
import { fontFinder } from './fonts.ts';
import { pagePassages } from './page-text.ts';
import { type PdfPage, pagesOf } from './pages.ts';
import { streamPassages } from './stream-text.ts';
import { readStrings } from './strings.ts';
import { nameText, readableText } from './text.ts';
import type { PdfValue } from './values.ts';

export type { Passage } from '../../model/passage.ts';

/** A PDF in which there may be text that cannot be read, and why. */
export interface PdfUnreadable {
  readonly reason: PdfTrouble;
}

const DEEPEST_ATTACHMENT = 4;

/**
 * Everything in a PDF that can be read as text: pages as their fonts read them, and every string, name, metadata,
 * attachment and other stream, in all revisions (ISO 32000-1). Or why it cannot be read, which is never an empty list.
 */
export function pdfPassages(
  bytes: Uint8Array,
  allowance: Allowance = { left: MOST_BYTES },
): readonly Passage[] | PdfUnreadable {
  try {
    return passagesIn(bytes, allowance, 0);
  } catch (thrown) {
    if (thrown instanceof PdfFault) return { reason: thrown.trouble };
    throw thrown;
  }
}

function passagesIn(bytes: Uint8Array, allowance: Allowance, depth: number): readonly Passage[] {
  const file = readPdf(bytes, allowance);
  const fonts = fontFinder(file);
  const written = readStrings(file);
  const pages = pagesOf(file);
  const owners = ownersIn(pages);
  const read = new Set(pages.flatMap(({ streams }) => streams));
  const attached = (data: Uint8Array) => attachmentPassages(data, allowance, depth + 1);
  const onPages = pagePassages(pages, fonts, written.names, file);
  const inStreams = file.objects
    .filter((object) => object.data && !read.has(object))
    .flatMap((stream) => streamPassages(stream, { file, fonts, written, owners, attached }));
  const names = { where: 'a name', text: [...written.names].map(nameText).join('\n') };
  return [...onPages, ...written.passages, ...inStreams, names];
}

/** A stream of an older revision has the number of the newer one, and so the page that it belonged to. */
function ownersIn(pages: readonly PdfPage[]): ReadonlyMap<number, readonly PdfValue[]> {
  return new Map(
    pages.flatMap(({ streams, resources }) => streams.map(({ number }) => [number, resources] as const)),
  );
}

function attachmentPassages(bytes: Uint8Array, allowance: Allowance, depth: number): readonly Passage[] {
  if (depth > DEEPEST_ATTACHMENT) throw new PdfFault('too-large');
  if (isPacked(bytes)) throw new PdfFault('packed-attachment');
  if (!isPdf(bytes)) return [{ where: 'an attachment', text: readableText(bytes) }];
  return passagesIn(bytes, allowance, depth).map(({ text }) => ({ where: 'an attachment', text }));
}
