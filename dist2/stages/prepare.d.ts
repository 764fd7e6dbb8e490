import type { Printer } from '../formats/printer.ts';
import { type Format } from '../model/artifact.ts';
import { type PdfStandard } from '../model/pdf.ts';
import { type Result } from '../model/problem.ts';
import type { World } from '../world.ts';
/** A printer, and the key of all that its documents are made from beside their headlines, if that can be said. */
export interface PressPrinter {
    readonly print: Printer;
    readonly key?: string;
}
/** The printers of a run, by format. */
export type Press = ReadonlyMap<Format, PressPrinter>;
/** What to print, and how. */
export interface PressOrder {
    readonly formats: readonly Format[];
    /** A folder with templates of the user's own. */
    readonly templates?: string;
    /** Absent: PDF/UA-1. */
    readonly pdfStandard?: PdfStandard;
}
/**
 * The formats of a run become printers: built-in templates, each replaced by the file of the same name in the
 * user's folder where there is one. Done once, before any record is rendered.
 */
export declare function prepare(order: PressOrder, world: World): Promise<Result<Press>>;
