import type { PagesText, Passage, ReadPages, Unread, UnreadReason } from '../../base/passage.ts';
import type { World } from '../../host/world.ts';
import { noneUnmapped, noteText, UNKNOWN, unmappedText } from '../pdf/glyphs.ts';
import { repairedReadings } from '../pdf/text.ts';
import { type Pdfium, startPdfium } from './engine.ts';

/** PDFium's errors for a missing password, and for an unknown kind of encryption. */
const LOCKED: readonly number[] = [4, 5];

/** PDFium's numbers for the kinds of objects on a page. */
const PATH = 2;
const IMAGE = 3;
const FORM = 5;

/** A page with so many words is more than a picture, because the search is for five words in a row. */
const FEWEST_WORDS = 5;
/** The share of a page that pictures must cover to be the whole page: with some text, and with no other content. */
const MOST_OF_PAGE = 0.5;
const SOME_OF_PAGE = 0.1;
/** The least number of shapes that could be letters drawn as outlines. */
const MANY_SHAPES = 100;
const DEEPEST = 8;

interface PageText {
  readonly text: string;
  /** The same with a separate sign for each glyph without a map. */
  readonly marked: string;
  readonly isPicture: boolean;
}

/**
 * The second reader of PDFs, PDFium. It gives text in reading order, with forms in place, and knows fonts as a viewer
 * does. It starts when it is first needed; only `opsg inspect` has it.
 */
export function pageReader({ readWasm }: Pick<World, 'readWasm'>): ReadPages {
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

interface DrawnOnPage {
  /** The area of pictures, in square points. */
  area: number;
  shapes: number;
}

/** Whether a page is only a picture, which cannot be searched: a scan, or letters drawn as shapes. */
function isPicture(page: number, text: string, engine: Pdfium): boolean {
  const words = text.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0;
  if (words >= FEWEST_WORDS) return false;
  const drawn: DrawnOnPage = { area: 0, shapes: 0 };
  const bounds = engine.wasmExports.malloc(16);
  for (let i = 0; i < engine._FPDFPage_CountObjects(page); i += 1)
    measure(engine._FPDFPage_GetObject(page, i), { drawn, bounds, engine }, 0);
  engine.wasmExports.free(bounds);
  const share = drawn.area / (engine._FPDF_GetPageWidth(page) * engine._FPDF_GetPageHeight(page));
  return drawn.shapes >= MANY_SHAPES || share > (words === 0 ? SOME_OF_PAGE : MOST_OF_PAGE);
}

interface Measuring {
  readonly drawn: DrawnOnPage;
  /** Memory for the bounds of an object, which PDFium fills in. */
  readonly bounds: number;
  readonly engine: Pdfium;
}

/** The bounds of an object in a form are relative to the form, so a form with a picture counts as a whole. */
function measure(object: number, measuring: Measuring, depth: number): void {
  const { drawn, engine } = measuring;
  const type = engine._FPDFPageObj_GetType(object);
  if (type === PATH) drawn.shapes += 1;
  if (type === IMAGE) drawn.area += areaOf(object, measuring);
  if (type !== FORM || depth > DEEPEST) return;
  const inside: DrawnOnPage = { area: 0, shapes: 0 };
  for (let i = 0; i < engine._FPDFFormObj_CountObjects(object); i += 1)
    measure(engine._FPDFFormObj_GetObject(object, i), { ...measuring, drawn: inside }, depth + 1);
  drawn.shapes += inside.shapes;
  if (inside.area > 0) drawn.area += areaOf(object, measuring);
}

function areaOf(object: number, { bounds, engine }: Measuring): number {
  if (!engine._FPDFPageObj_GetBounds(object, bounds, bounds + 4, bounds + 8, bounds + 12)) return 0;
  const view = new DataView(engine.HEAPU8.buffer, bounds, 16);
  const [left = 0, bottom = 0, right = 0, top = 0] = [0, 4, 8, 12].map((at) => view.getFloat32(at, true));
  return Math.abs((right - left) * (top - bottom));
}
