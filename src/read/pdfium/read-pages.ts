import type { PagesText, Passage, ReadPages, Unread, UnreadReason } from '../../base/passage.ts';
import { noneUnmapped, noteText, UNKNOWN, unmappedText } from '../pdf/glyphs.ts';
import { repairedReadings } from '../pdf/text.ts';
import { type Pdfium, startPdfium } from './engine.ts';
import { isPicture } from './pictures.ts';

/** PDFium's errors for a password that is missing, and for a kind of encryption that it does not know. */
const LOCKED: readonly number[] = [4, 5];

interface PageText {
  readonly text: string;
  /** The same with a sign of its own for each glyph without a map. */
  readonly marked: string;
  readonly isPicture: boolean;
}

/** Reads the pages of PDFs by PDFium: in the order of reading, forms where they stand, fonts as a viewer knows them. */
export function pagesByPdfium(readWasm: (name: string) => Promise<Uint8Array>): ReadPages {
  let engine: Pdfium | undefined;
  return async (bytes) => {
    engine ??= await startPdfium(readWasm);
    try {
      return readDocument(bytes, engine);
    } catch {
      engine = undefined; // after a crash its memory cannot be trusted
      return notRead('damaged');
    }
  };
}

function notRead(reason: UnreadReason): PagesText {
  return { passages: [], unread: [{ reason }], isUnderstood: false };
}

function readDocument(bytes: Uint8Array, engine: Pdfium): PagesText {
  const { malloc, free } = engine.wasmExports;
  const data = malloc(bytes.length);
  if (data === 0) return notRead('too-large');
  engine.HEAPU8.set(bytes, data);
  const document = engine._FPDF_LoadMemDocument(data, bytes.length, 0);
  const pages = document === 0 ? [] : readPages(document, engine);
  const isLocked = document === 0 && LOCKED.includes(engine._FPDF_GetLastError());
  if (document !== 0) engine._FPDF_CloseDocument(document);
  free(data);
  if (document === 0) return notRead(isLocked ? 'encrypted' : 'damaged');
  return pages.includes(undefined)
    ? notRead('damaged')
    : pagesText(pages.filter((page) => page !== undefined));
}

function pagesText(pages: readonly PageText[]): PagesText {
  const unmapped = noneUnmapped();
  for (const { marked } of pages) noteText(unmapped, marked);
  const pictures: readonly Unread[] = pages.some((page) => page.isPicture)
    ? [{ reason: 'picture-page' }]
    : [];
  const whole = pages.map(({ text }) => text).join(' ');
  const texts = [...pages.map(({ text }) => text), ...(pages.length > 1 ? [whole] : [])];
  return {
    passages: texts.flatMap((text) => [text, ...repairedReadings(text)]).map(onPage),
    unread: pictures,
    isUnderstood: unmappedText(unmapped, 'unknown').length === 0,
  };
}

function onPage(text: string): Passage {
  return { where: 'page text', text };
}

function readPages(document: number, engine: Pdfium): readonly (PageText | undefined)[] {
  const count = engine._FPDF_GetPageCount(document);
  return Array.from({ length: count }, (_, index) => {
    const page = engine._FPDF_LoadPage(document, index);
    if (page === 0) return undefined;
    const texts = readText(page, engine);
    const read = texts && { ...texts, isPicture: isPicture(page, texts.text, engine) };
    engine._FPDF_ClosePage(page);
    return read;
  });
}

function readText(page: number, engine: Pdfium): Omit<PageText, 'isPicture'> | undefined {
  const reader = engine._FPDFText_LoadPage(page);
  if (reader === 0) return undefined;
  const codes: number[] = [];
  let marked = '';
  for (let i = 0; i < engine._FPDFText_CountChars(reader); i += 1) {
    const code = engine._FPDFText_GetUnicode(reader, i);
    codes.push(code);
    marked += engine._FPDFText_HasUnicodeMapError(reader, i) === 1 ? UNKNOWN : String.fromCodePoint(code);
  }
  engine._FPDFText_ClosePage(reader);
  return { text: codes.map((code) => String.fromCodePoint(code)).join(''), marked };
}
