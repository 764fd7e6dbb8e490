import type { PdfRefusal } from '../base/facts.ts';
import { error, failed, ok, type Result } from '../base/problem.ts';
import { startOf } from '../base/source.ts';
import { nearestWord } from '../base/spelling.ts';
import type { Font } from './look.ts';

/** What a PDF is made to: accessible (PDF/UA-1), for archives (PDF/A-2a and A-3a), or plain PDF 1.7. */
export const PDF_STANDARDS = ['ua-1', 'a-2a', 'a-3a', '1.7'] as const;
export type PdfStandard = (typeof PDF_STANDARDS)[number];

/** What the engine's build for all machines can make; archives want colour profiles, which it leaves out. */
export const PORTABLE_STANDARDS: readonly PdfStandard[] = ['ua-1', '1.7'];

/** The builds of the engine: for one kind of machine, and for all of them. */
export const PDF_ENGINES = ['native', 'wasm'] as const;
export type PdfEngine = (typeof PDF_ENGINES)[number];

/** The environment variable that says which build to use, for tests and for reports of faults. */
export const PDF_ENGINE_VARIABLE = 'OPSG_PDF_ENGINE';

/** What PDF to make, and with which build of the engine; unsaid, the native one where there is one. */
export interface PdfWish {
  readonly standard: PdfStandard;
  readonly engine?: PdfEngine;
  /** Font files beside the built-in ones. */
  readonly fonts?: readonly Uint8Array[];
}

/** What the engine may take for one document that is made from a user's own templates. */
export interface PdfLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

/** A thousand times what a document takes. */
export const PDF_LIMITS: PdfLimits = { seconds: 30, megabytes: 1024 };

/** Where the engine's own files come from. They are named as an import names them: the package, then the path. */
export interface PdfMachine {
  readFont(name: string): Promise<Uint8Array>;
  readWasm(name: string): Promise<Uint8Array>;
  /** Does something while native code cannot find the fonts of the machine. */
  withoutFonts<T>(act: () => T): T;
}

/** Typst source becomes a PDF whose every date is `timestamp` (seconds since 1970), or the reason why it cannot. */
export type CompilePdf = (source: string, timestamp: number) => Promise<Uint8Array | PdfRefusal>;

/** Starts an engine that has certain fonts beside the built-in ones, in a process that can be stopped. */
export type StartGuardedPdf = (fonts: readonly Font[]) => CompilePdf;

/** What a run wants of its PDFs, from its options and its environment. */
export function pdfWish(
  standard: PdfStandard = 'ua-1',
  { [PDF_ENGINE_VARIABLE]: given = '' }: Readonly<Record<string, string | undefined>>,
): Result<PdfWish> {
  if (given === '') return ok({ standard });
  const engine = PDF_ENGINES.find((name) => name === given);
  if (engine) return ok({ standard, engine });
  const place = startOf({ file: PDF_ENGINE_VARIABLE, text: '' });
  const facts = { given, near: nearestWord(given, PDF_ENGINES), engines: PDF_ENGINES };
  return failed([error('unknown-pdf-engine', place, facts)]);
}
