/** The functions of PDFium that are used here (https://pdfium.googlesource.com/pdfium/+/refs/heads/main/public). */
export interface Pdfium {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(size: number): number; free(pointer: number): void };
  _FPDF_LoadMemDocument(data: number, size: number, password: number): number;
  _FPDF_GetLastError(): number;
  _FPDF_CloseDocument(document: number): void;
  _FPDF_GetPageCount(document: number): number;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageWidth(page: number): number;
  _FPDF_GetPageHeight(page: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_HasUnicodeMapError(text: number, index: number): number;
  _FPDFText_IsGenerated(text: number, index: number): number;
  _FPDFText_IsHyphen(text: number, index: number): number;
  _FPDFText_GetFontSize(text: number, index: number): number;
  _FPDFText_GetFontWeight(text: number, index: number): number;
  _FPDFText_GetFontInfo(text: number, index: number, name: number, room: number, flags: number): number;
  _FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, box: number): number;
  _FPDFText_GetMatrix(text: number, index: number, matrix: number): number;
  _FPDFText_GetTextObject(text: number, index: number): number;
  _FPDFTextObj_GetTextRenderMode(object: number): number;
  _FPDFPageObj_GetMarkedContentID(object: number): number;
  _FPDFPageObj_CountMarks(object: number): number;
  _FPDFPageObj_GetMark(object: number, index: number): number;
  _FPDFPageObjMark_GetName(mark: number, name: number, room: number, length: number): number;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  _FPDFFormObj_CountObjects(form: number): number;
  _FPDFFormObj_GetObject(form: number, index: number): number;
}

const MODULE = '@hyzyla/pdfium/pdfium.wasm';
/** The functions that the types of the package lack. */
const UNTYPED: readonly (keyof Pdfium)[] = [
  '_FPDFText_GetUnicode',
  '_FPDFText_HasUnicodeMapError',
  '_FPDFPageObj_GetBounds',
  '_FPDFFormObj_CountObjects',
  '_FPDFFormObj_GetObject',
  '_FPDFText_IsGenerated',
  '_FPDFText_IsHyphen',
  '_FPDFText_GetFontSize',
  '_FPDFText_GetFontWeight',
  '_FPDFText_GetFontInfo',
  '_FPDFText_GetCharOrigin',
  '_FPDFText_GetLooseCharBox',
  '_FPDFText_GetMatrix',
  '_FPDFText_GetTextObject',
  '_FPDFTextObj_GetTextRenderMode',
  '_FPDFPageObj_GetMarkedContentID',
  '_FPDFPageObj_CountMarks',
  '_FPDFPageObj_GetMark',
  '_FPDFPageObjMark_GetName',
];

/** Starts PDFium as WebAssembly, without files or a network, and silent. */
export async function startPdfium(readWasm: (name: string) => Promise<Uint8Array>): Promise<Pdfium> {
  const { PDFiumModule } = await import('@hyzyla/pdfium');
  const wasmBinary = Uint8Array.from(await readWasm(MODULE)).buffer;
  const silent = { print: () => {}, printErr: () => {} };
  const engine = await PDFiumModule({ wasmBinary, locateFile: () => '', ...silent });
  engine._FPDF_InitLibraryWithConfig({});
  if (!isPdfium(engine)) throw new Error('PDFium lacks a function');
  return engine;
}

function isPdfium(engine: object): engine is Pdfium {
  return UNTYPED.every((name) => name in engine);
}
