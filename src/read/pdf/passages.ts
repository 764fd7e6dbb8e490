import type { InnerFile, OuterText, Passage } from '../../base/passage.ts';
import { MOST_BYTES, orUnread, ReadFault, type ReadingAllowance } from '../fault.ts';
import { decodeStream, filterNames, latin1, type PdfPage, pagesOf, readPdf } from './file.ts';
import type { Decoded } from './filters.ts';
import { type FontFinder, fontFinder } from './fonts.ts';
import { unmappedText } from './glyphs.ts';
import {
  entryOf,
  everyVersion,
  isName,
  lookUp,
  type PdfDictionary,
  type PdfFile,
  type PdfObject,
  type PdfValue,
} from './objects.ts';
import { contentTexts, pagePassages, pagesSeen, pageTexts, textPassages } from './page-text.ts';
import { nameText, readableText, stringText } from './text.ts';

/** The content of the dictionaries of a file, without its streams. */
interface Written {
  readonly passages: Passage[];
  /** Every name and every key. */
  readonly names: Set<string>;
  /** The numbers of the streams that are font programs, and of those that are attached files. */
  readonly fontPrograms: Set<number>;
  readonly attachments: Set<number>;
}

const FONT_PROGRAM = /^FontFile[23]?$/;
const WHERE: ReadonlyMap<string, string> = new Map([
  ['Title', 'a title'],
  ['Author', 'metadata'],
  ['Subject', 'metadata'],
  ['Keywords', 'metadata'],
  ['Creator', 'metadata'],
  ['Producer', 'metadata'],
  ['URI', 'a link'],
  ['Alt', 'alternative text'],
  ['ActualText', 'alternative text'],
  ['E', 'alternative text'],
  ['TU', 'alternative text'],
  ['Contents', 'a comment'],
  ['RC', 'a comment'],
  ['V', 'a form field'],
  ['DV', 'a form field'],
  ['UF', 'an attachment'],
  ['Names', 'a name'],
  ['Dest', 'a name'],
  ['D', 'a name'],
]);

/** Every string and name in the objects of a file, whether or not anything refers to them. */
export function readStrings({ objects, trailers, loose }: PdfFile): Written {
  const passages = loose.map((text) => ({ where: 'between the objects', text: nameText(text) }));
  const into: Written = { passages, names: new Set(), fontPrograms: new Set(), attachments: new Set() };
  for (const { value } of objects) collect(value, '', into);
  for (const value of trailers) collect(value, '', into);
  return into;
}

/** The reader limits the depth of a value. */
function collect(value: PdfValue, key: string, into: Written): void {
  switch (value.kind) {
    case 'string':
      into.passages.push({ where: WHERE.get(key) ?? 'a string', text: stringText(value.text) });
      break;
    case 'name':
      into.names.add(value.text);
      break;
    case 'list':
      for (const item of value.items) collect(item, key, into);
      break;
    case 'dictionary':
      collectEntries(value, key, into);
      break;
    case 'reference':
      if (FONT_PROGRAM.test(key)) into.fontPrograms.add(value.number);
  }
}

function collectEntries({ entries, stray }: PdfDictionary, key: string, into: Written): void {
  for (const value of stray) collect(value, '', into);
  for (const [inner, value] of entries) {
    into.names.add(inner);
    collect(value, inner, into);
    if (key === 'EF' && value.kind === 'reference') into.attachments.add(value.number);
  }
}

/** What is known of a file before its other streams are read. */
export interface Known {
  readonly file: PdfFile;
  readonly fonts: FontFinder;
  readonly written: Written;
  /** The resources of the pages whose content a stream is, by its number. */
  readonly owners: ReadonlyMap<number, readonly PdfValue[]>;
  /** The attached files, which are added here. */
  readonly attachments: InnerFile[];
}

/** Image formats with room for text beside the picture, such as a description by a camera or an editor. */
const ROOMY_IMAGES: ReadonlySet<string> = new Set(['DCTDecode', 'DCT', 'JPXDecode']);

/** A stream other than the content of a page becomes everything that can be read in it. */
export function streamPassages(stream: PdfObject, known: Known): readonly Passage[] {
  const { file, written, attachments } = known;
  const is = (key: string, name: string) => isName(lookUp(stream.value, key, file), name);
  if (written.attachments.has(stream.number) || is('Type', 'EmbeddedFile')) {
    attachments.push({ where: 'an attachment', bytes: decodedWhole(stream, file) });
    return [];
  }
  if (is('Type', 'ObjStm') || written.fontPrograms.has(stream.number)) return [];
  if (isImage(stream, file)) return imagePassages(stream, file);
  if (is('Subtype', 'Form') || is('Type', 'Pattern') || known.owners.has(stream.number))
    return contentPassages(latin1(decodedWhole(stream, file)), stream, known);
  return otherPassages(stream, is('Type', 'Metadata') ? 'metadata' : 'a stream', known);
}

function isImage({ value }: PdfObject, file: PdfFile): boolean {
  if (isName(lookUp(value, 'Subtype', file), 'Image')) return true;
  return entryOf(value, 'Width') !== undefined && entryOf(value, 'BitsPerComponent') !== undefined;
}

function imagePassages(stream: PdfObject, file: PdfFile): readonly Passage[] {
  if (!filterNames(stream.value, file).some((name) => ROOMY_IMAGES.has(name))) return [];
  return [{ where: 'an image', text: readableText(decodeStream(stream, file).bytes) }];
}

function contentPassages(source: string, { number, value }: PdfObject, known: Known): readonly Passage[] {
  const { file, fonts, written, owners } = known;
  const own = everyVersion([value], 'Resources', file);
  const resources = own.length > 0 ? own : (owners.get(number) ?? []);
  return contentTexts(source, resources, fonts, file).flatMap((text) => textPassages(text, written.names));
}

function otherPassages(stream: PdfObject, where: string, known: Known): readonly Passage[] {
  const bytes = decodedWhole(stream, known.file);
  const source = latin1(bytes);
  // The hexadecimal digits of a character map are codes, not numbers of a text.
  if (source.includes('begincmap')) return [{ where, text: source.replace(/<[^<>]*>/g, ' ') }];
  const isContent = /\bBT\b/.test(source) && /\bT[jJ]\b/.test(source);
  const isMarkup = where === 'a stream';
  return [
    { where, text: readableText(bytes), isMarkup },
    ...(isContent ? triedAsContent(source, stream, known) : []),
  ];
}

/** What looks like content may be something else. It has already been read as text. */
function triedAsContent(source: string, stream: PdfObject, known: Known): readonly Passage[] {
  try {
    return contentPassages(source, stream, known);
  } catch (thrown) {
    if (thrown instanceof ReadFault && thrown.trouble === 'damaged') return [];
    throw thrown;
  }
}

/** Filters for images leave bytes that cannot be read here. Only in an image is there no text to read. */
function decodedWhole(stream: PdfObject, file: PdfFile): Uint8Array {
  const { bytes, image }: Decoded = decodeStream(stream, file);
  if (image !== undefined) throw new ReadFault('unknown-filter');
  return bytes;
}

/**
 * Everything in a PDF that can be read as text: pages as their fonts read them, and every string, name, metadata and
 * other stream, in all revisions (ISO 32000-1). Attached files are its parts. If there may be more, the reason why it
 * cannot be read.
 */
export function pdfPassages(
  bytes: Uint8Array,
  allowance: ReadingAllowance = { left: MOST_BYTES },
): OuterText {
  return orUnread(() => textIn(bytes, allowance));
}

function textIn(bytes: Uint8Array, allowance: ReadingAllowance): OuterText {
  const file = readPdf(bytes, allowance);
  const fonts = fontFinder(file);
  const written = readStrings(file);
  const pages = pagesOf(file);
  const owners = ownersIn(pages);
  const read = new Set(pages.flatMap(({ streams }) => streams));
  const attachments: InnerFile[] = [];
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

/** A stream of an older revision has the number of the newer one, and so the same page. */
function ownersIn(pages: readonly PdfPage[]): ReadonlyMap<number, readonly PdfValue[]> {
  return new Map(
    pages.flatMap(({ streams, resources }) => streams.map(({ number }) => [number, resources] as const)),
  );
}
