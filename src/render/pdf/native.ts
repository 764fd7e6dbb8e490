import { NodeCompiler, type NodeTypstCompileResult } from '@myriaddreamin/typst-ts-node-compiler';
import type { PdfRefusal } from '../../base/facts.ts';
import type { CompilePdf, PdfMachine, PdfStandard } from '../../record/pdf-options.ts';
import { missingGlyph } from './missing-glyph.ts';

/** A folder that does not exist: the engine finds nothing there to read, and so reads nothing. */
const NO_WORKSPACE = '/opsg-has-no-workspace';
const MAIN = `${NO_WORKSPACE}/headlines.typ`;
/** The engine forgets what it last used so many documents ago. To forget everything would be a quarter slower. */
const FORGET_AFTER = 3;
/** The engine never gives back about 0.1 MB of each document, so a new one starts after so many. That takes milliseconds. */
const DOCUMENTS_EACH = 50;

/** Starts the build for this kind of machine. */
export function startNative(
  fonts: readonly Uint8Array[],
  standard: PdfStandard,
  machine: PdfMachine,
): CompilePdf {
  const engines = engineAfterEngine(() => machine.withoutFonts(() => startEngine(fonts)));
  return async (source, timestamp) => {
    const engine = engines();
    try {
      engine.addSource(MAIN, source);
      const compiled = engine.compile({ mainFilePath: MAIN });
      if (!compiled.result) return fault(compiled, engine);
      const pdf = engine.pdf(compiled.result, { pdfStandard: standard, creationTimestamp: timestamp });
      const glyph = standard === '1.7' ? missingGlyph(pdf, source) : undefined;
      return glyph === undefined ? pdf : { glyph };
    } catch (thrown) {
      return refusal(thrown);
    } finally {
      await freeNativeMemory(engine);
    }
  };
}

/**
 * An engine reads all fonts that it can find on the machine, which takes longer than printing a document, but it uses
 * only ours. So the others are hidden from it.
 */
function startEngine(fonts: readonly Uint8Array[]): NodeCompiler {
  return NodeCompiler.create({ workspace: NO_WORKSPACE, fontArgs: [{ fontBlobs: fonts.map(asBuffer) }] });
}

function engineAfterEngine(start: () => NodeCompiler): () => NodeCompiler {
  let engine = start();
  let documents = 0;
  return () => {
    documents += 1;
    if (documents % DOCUMENTS_EACH === 0) engine = start();
    return engine;
  };
}

/** The same bytes, not a copy of them: fonts are large. */
function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Native objects are freed only when the event loop turns, and the engine's own cache only on request. */
async function freeNativeMemory(engine: NodeCompiler): Promise<void> {
  engine.evictCache(FORGET_AFTER);
  await new Promise((resolve) => setImmediate(resolve));
}

interface Diagnostic {
  readonly message?: string;
  readonly path?: string;
  /** Counted from 0. */
  readonly range?: { readonly start: { readonly line: number } } | null;
}

/** The line of the first fault in the source, counted from 1, and what the engine says of it: that can quote the record. */
function fault(
  compiled: NodeTypstCompileResult,
  engine: NodeCompiler,
): { readonly line: number | undefined; readonly said: string } {
  const found = compiled.takeDiagnostics();
  const all: readonly Diagnostic[] = found ? engine.fetchDiagnostics(found) : [];
  const first = all.find(({ path, range }) => path === MAIN && range) ?? all[0];
  const start = first?.path === MAIN ? first.range?.start : undefined;
  return { line: start && start.line + 1, said: first?.message ?? '' };
}

/** What is not seen by itself, as Rust's debug form writes it. */
const ESCAPED = /\\+u\{([0-9a-f]{1,6})\}/g;

function character(code: string): string {
  return String.fromCodePoint(Number.parseInt(code, 16));
}

/** The engine says why in Rust's debug form; only a missing glyph can be an author's doing. */
function refusal(thrown: unknown): PdfRefusal {
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  const glyph = /the (?:text|text contains the disallowed codepoint) `\\?"(.+?)\\?"`/u.exec(said)?.[1];
  if (glyph !== undefined) return { glyph: glyph.replace(ESCAPED, (_, code) => character(code)) };
  if (/error: .*\bheading/.test(said)) return 'headings';
  if (/error: .*\btitle/.test(said)) return 'title';
  if (/error: .*\balt/.test(said)) return 'alternative';
  return 'engine';
}
