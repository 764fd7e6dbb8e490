import type { CompilePdf, PdfMachine, PdfStandard } from '../../model/pdf.ts';
/** Starts the WebAssembly build. It has neither files nor a network to go to, and knows no standard but PDF 1.7. */
export declare function startWasm(fonts: readonly Uint8Array[], standard: PdfStandard, machine: PdfMachine): Promise<CompilePdf>;
