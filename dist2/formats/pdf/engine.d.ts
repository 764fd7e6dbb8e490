import type { CompilePdf, PdfMachine, PdfWish } from '../../model/pdf.ts';
import { type Result } from '../../model/problem.ts';
/**
 * Starts the Typst engine in this process, with our fonts and no way to any other file: the native build where this
 * machine has one, or else the WebAssembly build, which is slower and makes the same pages.
 */
export declare function startPdfEngine(wish: PdfWish, machine: PdfMachine): Promise<Result<CompilePdf>>;
