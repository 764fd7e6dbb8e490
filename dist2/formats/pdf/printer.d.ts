import { type CompilePdf } from '../../model/pdf.ts';
import type { Printer } from '../printer.ts';
import type { FilledTemplates } from '../run-templates.ts';
/** Headlines become Typst by the templates, and Typst becomes a PDF. */
export declare function pdfPrinter(filled: FilledTemplates, compile: CompilePdf): Printer;
