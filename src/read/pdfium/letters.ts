import type { UnreadReason } from '../../base/passage.ts';
import type { World } from '../../host/world.ts';
import { ReadFault } from '../fault.ts';
import { type Pdfium, startPdfium } from './engine.ts';

/** A letter on a page of a PDF. Its measures are points from the lower left corner. */
export interface Letter {
  readonly text: string;
  /** Where it begins and ends, and the line that it stands on. */
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly isStrong: boolean;
  readonly isEmphasis: boolean;
  /** In a font whose letters are all as wide, as those of code are. */
  readonly isFixed: boolean;
  /** A blank or the end of a line, which the page shows only by a gap. */
  readonly isGap: boolean;
  /** A hyphen at the end of a line, which may only divide a word. */
  readonly isHyphen: boolean;
  /** The number of the marked content that it is part of (ISO 32000-1, 14.7.4); -1: none. */
  readonly content: number;
  /** Part of a header, a footer or the like. */
  readonly isArtifact: boolean;
}

export interface LetteredPage {
  readonly width: number;
  readonly height: number;
  /** In the order in which they are drawn, or nearly. */
  readonly letters: readonly Letter[];
}

/** PDFium's errors for a missing password, and for an unknown kind of encryption. */
const LOCKED: readonly number[] = [4, 5];

/** Every letter of a PDF, page by page. A PDF that cannot be read is a fault. */
export type ReadLetters = (bytes: Uint8Array) => Promise<readonly LetteredPage[]>;

/** A reader of letters, which starts when it is first needed. */
export function letterReader({ readWasm }: Pick<World, 'readWasm'>): ReadLetters {
  let engine: Pdfium | undefined;
  return async (bytes) => {
    engine ??= await startPdfium(readWasm);
    try {
      return pagesOf(bytes, engine);
    } catch (thrown) {
      engine = undefined; // after a crash its memory cannot be trusted
      throw thrown;
    }
  };
}

function pagesOf(bytes: Uint8Array, engine: Pdfium): readonly LetteredPage[] {
  const { malloc, free } = engine.wasmExports;
  const data = malloc(bytes.length);
  if (data === 0) throw new ReadFault('too-large');
  engine.HEAPU8.set(bytes, data);
  const document = engine._FPDF_LoadMemDocument(data, bytes.length, 0);
  if (document === 0) throw new ReadFault(reasonOf(engine._FPDF_GetLastError()));
  const count = engine._FPDF_GetPageCount(document);
  const pages = Array.from({ length: count }, (_, index) => pageAt(index, document, engine));
  engine._FPDF_CloseDocument(document);
  free(data);
  return pages;
}

function reasonOf(code: number): UnreadReason {
  return LOCKED.includes(code) ? 'encrypted' : 'damaged';
}

function pageAt(index: number, document: number, engine: Pdfium): LetteredPage {
  const page = engine._FPDF_LoadPage(document, index);
  const text = page === 0 ? 0 : engine._FPDFText_LoadPage(page);
  if (text === 0) throw new ReadFault('damaged');
  const read = {
    width: engine._FPDF_GetPageWidth(page),
    height: engine._FPDF_GetPageHeight(page),
    letters: lettersOf(text, engine),
  };
  engine._FPDFText_ClosePage(text);
  engine._FPDF_ClosePage(page);
  return read;
}

/** What the letters of one piece of text have in common. */
type Drawing = Pick<Letter, 'isStrong' | 'isEmphasis' | 'isFixed' | 'content' | 'isArtifact'>;

const UNDRAWN: Drawing = {
  isStrong: false,
  isEmphasis: false,
  isFixed: false,
  content: -1,
  isArtifact: false,
};
/** Memory for what PDFium fills in: a box, a matrix or a point, the flags of a font, and its name. */
const ROOM = { box: 32, flags: 4, name: 256 };

function lettersOf(text: number, engine: Pdfium): readonly Letter[] {
  const { malloc, free } = engine.wasmExports;
  const memory = malloc(ROOM.box + ROOM.flags + ROOM.name);
  const drawings = new Map<number, Drawing>();
  const letters = Array.from({ length: engine._FPDFText_CountChars(text) }, (_, i): Letter => {
    const object = engine._FPDFText_GetTextObject(text, i);
    const drawing = drawings.get(object) ?? drawingAt(i, text, object, memory, engine);
    drawings.set(object, drawing);
    return { ...placeAt(i, text, memory, engine), ...drawing };
  });
  free(memory);
  return letters;
}

function placeAt(i: number, text: number, memory: number, engine: Pdfium): Omit<Letter, keyof Drawing> {
  const code = engine._FPDFText_GetUnicode(text, i);
  const isHyphen = engine._FPDFText_IsHyphen(text, i) === 1 || code === 2;
  engine._FPDFText_GetLooseCharBox(text, i, memory);
  const view = new DataView(engine.HEAPU8.buffer, memory, ROOM.box);
  const [left, right] = [view.getFloat32(0, true), view.getFloat32(8, true)];
  engine._FPDFText_GetCharOrigin(text, i, memory, memory + 8);
  const baseline = view.getFloat64(8, true);
  return {
    text: isHyphen ? '-' : String.fromCodePoint(code),
    left,
    right,
    baseline,
    size: sizeAt(i, text, memory, engine),
    isGap: engine._FPDFText_IsGenerated(text, i) === 1 && !isHyphen,
    isHyphen,
  };
}

/** The size of a font on the page: a drawing program can set it larger or smaller, and scale what it draws. */
function sizeAt(i: number, text: number, memory: number, engine: Pdfium): number {
  const size = engine._FPDFText_GetFontSize(text, i);
  if (!engine._FPDFText_GetMatrix(text, i, memory)) return size;
  const view = new DataView(engine.HEAPU8.buffer, memory, ROOM.box);
  const [c, d] = [view.getFloat32(8, true), view.getFloat32(12, true)];
  return size * (Math.hypot(c, d) || 1);
}

const STRONG = /bold|black|heavy|demi/i;
const EMPHASIS = /ital|obli/i;
const FIXED = /mono|courier|consolas|menlo/i;
/** The flags of a font (ISO 32000-1, table 123), and the way of drawing that strokes its letters as well. */
const FIXED_PITCH = 0x1;
const ITALIC = 0x40;
const FORCE_BOLD = 0x40000;
const STROKED = 2;
const SEMI_BOLD = 600;

function drawingAt(i: number, text: number, object: number, memory: number, engine: Pdfium): Drawing {
  if (object === 0) return UNDRAWN;
  const [flagsAt, nameAt] = [memory + ROOM.box, memory + ROOM.box + ROOM.flags];
  const length = engine._FPDFText_GetFontInfo(text, i, nameAt, ROOM.name, flagsAt);
  const flags = new DataView(engine.HEAPU8.buffer).getInt32(flagsAt, true);
  const bytes = engine.HEAPU8.slice(nameAt, nameAt + Math.max(0, Math.min(length, ROOM.name) - 1));
  const name = new TextDecoder().decode(bytes);
  return {
    isStrong:
      STRONG.test(name) ||
      (flags & FORCE_BOLD) !== 0 ||
      engine._FPDFText_GetFontWeight(text, i) >= SEMI_BOLD ||
      engine._FPDFTextObj_GetTextRenderMode(object) === STROKED,
    isEmphasis: EMPHASIS.test(name) || (flags & ITALIC) !== 0,
    isFixed: FIXED.test(name) || (flags & FIXED_PITCH) !== 0,
    content: engine._FPDFPageObj_GetMarkedContentID(object),
    isArtifact: isArtifact(object, nameAt, engine),
  };
}

function isArtifact(object: number, room: number, engine: Pdfium): boolean {
  const marks = Array.from({ length: engine._FPDFPageObj_CountMarks(object) }, (_, i) => {
    const mark = engine._FPDFPageObj_GetMark(object, i);
    if (!engine._FPDFPageObjMark_GetName(mark, room, ROOM.name - 4, room + ROOM.name - 4)) return '';
    const length = new DataView(engine.HEAPU8.buffer).getInt32(room + ROOM.name - 4, true);
    return new TextDecoder('utf-16le').decode(engine.HEAPU8.slice(room, room + Math.max(0, length - 2)));
  });
  return marks.includes('Artifact');
}
