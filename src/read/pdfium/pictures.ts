import type { Pdfium } from './engine.ts';

/** The numbers that PDFium has for the kinds of objects on a page. */
const PATH = 2;
const IMAGE = 3;
const FORM = 5;

/** Five words in a row are looked for: with so many, a page is more than a picture. */
const FEWEST_WORDS = 5;
/** The share of a page that its pictures take up, if they are the page; and if nothing else is on it. */
const MOST_OF_PAGE = 0.5;
const SOME_OF_PAGE = 0.1;
/** Letters that are drawn as outlines are so many shapes. */
const MANY_SHAPES = 100;
const DEEPEST = 8;

interface Drawn {
  /** The area of pictures, in square points. */
  area: number;
  shapes: number;
}

/** Whether a page is only a picture, in which nobody can search: a scan, or letters drawn as shapes. */
export function isPicture(page: number, text: string, engine: Pdfium): boolean {
  const words = text.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0;
  if (words >= FEWEST_WORDS) return false;
  const drawn: Drawn = { area: 0, shapes: 0 };
  const bounds = engine.wasmExports.malloc(16);
  for (let i = 0; i < engine._FPDFPage_CountObjects(page); i += 1)
    measure(engine._FPDFPage_GetObject(page, i), { drawn, bounds, engine }, 0);
  engine.wasmExports.free(bounds);
  const share = drawn.area / (engine._FPDF_GetPageWidth(page) * engine._FPDF_GetPageHeight(page));
  return drawn.shapes >= MANY_SHAPES || share > (words === 0 ? SOME_OF_PAGE : MOST_OF_PAGE);
}

interface Measuring {
  readonly drawn: Drawn;
  /** Where PDFium may write the bounds of an object. */
  readonly bounds: number;
  readonly engine: Pdfium;
}

/** The bounds of what is in a form are those within the form; so a form counts as a whole, if it holds a picture. */
function measure(object: number, measuring: Measuring, depth: number): void {
  const { drawn, engine } = measuring;
  const type = engine._FPDFPageObj_GetType(object);
  if (type === PATH) drawn.shapes += 1;
  if (type === IMAGE) drawn.area += areaOf(object, measuring);
  if (type !== FORM || depth > DEEPEST) return;
  const inside: Drawn = { area: 0, shapes: 0 };
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
