import type { Part, Passage } from '../../base/passage.ts';
import { PdfFault } from './fault.ts';
import type { Decoded } from './filters.ts';
import type { FontFinder } from './fonts.ts';
import { everyVersion, lookUp, type PdfFile } from './lookup.ts';
import type { PdfObject } from './objects.ts';
import { contentTexts, textPassages } from './page-text.ts';
import { decodeStream, filterNames, latin1 } from './streams.ts';
import type { Written } from './strings.ts';
import { readableText } from './text.ts';
import { entryOf, isName, type PdfValue } from './values.ts';

/** What is known of a file before its other streams are read. */
export interface Known {
  readonly file: PdfFile;
  readonly fonts: FontFinder;
  readonly written: Written;
  /** The resources of the pages that a stream is content of, by its number. */
  readonly owners: ReadonlyMap<number, readonly PdfValue[]>;
  /** The attached files, which are added here. */
  readonly attachments: Part[];
}

/** Image formats that have room for text beside the picture, such as a description by a camera or an editor. */
const ROOMY_IMAGES: ReadonlySet<string> = new Set(['DCTDecode', 'DCT', 'JPXDecode']);

/** A stream that is not the content of a page becomes whatever can be read in it. */
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
  // The hexadecimal digits of a character map are codes, not somebody's numbers.
  if (source.includes('begincmap')) return [{ where, text: source.replace(/<[^<>]*>/g, ' ') }];
  const isContent = /\bBT\b/.test(source) && /\bT[jJ]\b/.test(source);
  const isMarkup = where === 'a stream';
  return [
    { where, text: readableText(bytes), isMarkup },
    ...(isContent ? triedAsContent(source, stream, known) : []),
  ];
}

/** What only looks like content need not be any; as text it has been read already. */
function triedAsContent(source: string, stream: PdfObject, known: Known): readonly Passage[] {
  try {
    return contentPassages(source, stream, known);
  } catch (thrown) {
    if (thrown instanceof PdfFault && thrown.trouble === 'damaged') return [];
    throw thrown;
  }
}

/** Filters that are for images leave bytes that nobody here can read; only in an image is there no text to read. */
function decodedWhole(stream: PdfObject, file: PdfFile): Uint8Array {
  const { bytes, image }: Decoded = decodeStream(stream, file);
  if (image !== undefined) throw new PdfFault('unknown-filter');
  return bytes;
}
