import type { Format } from '../model/artifact.ts';
import type { CompilePdf } from '../model/pdf.ts';
import { type Result } from '../model/problem.ts';
import { type Source } from '../model/source.ts';
import type { Printer } from './printer.ts';
/** What a printer is made from. */
export interface PressParts {
    /** The templates of the format, by name; none where the built-in ones are wanted as they were compiled ahead. */
    readonly templates: ReadonlyMap<string, Source>;
    /** Those of them that are the user's own. */
    readonly theirs: readonly string[];
    /** Starts the PDF engine, for the one format that needs it. */
    readonly startPdf: () => Promise<Result<CompilePdf>>;
}
/** A printer for one format. Each loads what it needs, and nothing that it does not. */
export declare function printerFor(format: Format, { templates, theirs, startPdf }: PressParts): Promise<Result<Printer>>;
