import type { CompilePdf, PdfStandard } from '../../model/pdf.ts';
/**
 * Starts the build for this kind of machine. It reads all fonts that it can find there, which takes longer than to
 * print a document, and uses none but ours: they had better be hidden from it.
 */
export declare function startNative(fonts: readonly Uint8Array[], standard: PdfStandard): CompilePdf;
