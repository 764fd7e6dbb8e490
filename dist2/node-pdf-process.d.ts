import type { PdfRefusal } from './model/facts.ts';
import { type CompilePdf, type PdfLimits, type PdfWish } from './model/pdf.ts';
import type { Result } from './model/problem.ts';
/** What the other process is asked, one thing after the other. */
export type PdfQuestion = {
    readonly wish: PdfWish;
    readonly megabytes: number;
} | {
    readonly source: string;
    readonly timestamp: number;
};
/** What it answers: how it started, then a PDF or a refusal for each source. */
export type PdfAnswer = Result<true> | Uint8Array | PdfRefusal;
/**
 * Starts the PDF engine in a process of its own, for templates that nobody has checked: whatever it does, it can be
 * stopped, which is so neither of the thread that it blocks nor of a thread beside it. Once stopped, it refuses all
 * that is asked of it for the same reason.
 */
export declare function startPdfProcess(program: string, wish: PdfWish, { seconds, megabytes }?: PdfLimits): Promise<Result<CompilePdf>>;
