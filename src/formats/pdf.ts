import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PdfRefusal } from '../model/facts.ts';

/** Typst source becomes a PDF whose every date is `timestamp` (seconds since 1970), or the reason why it cannot. */
export type CompilePdf = (source: string, timestamp: number) => Promise<Uint8Array | PdfRefusal>;

const MAIN = '/headlines.typ';
/** A folder that does not exist: the engine finds nothing there to read, and so reads nothing. */
const NO_WORKSPACE = '/opsg-has-no-workspace';

/**
 * Starts the Typst engine in this process, with these fonts and no way to any other file. Where a source ends as
 * the one before it did, the engine keeps that end; Typst 0.14 goes wrong over it inside a character of several
 * bytes, so that letters of one document were printed in the next. So no two sources end alike.
 */
export function startPdfEngine(fonts: readonly Uint8Array[]): CompilePdf {
  const engine = NodeCompiler.create({
    workspace: NO_WORKSPACE,
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
  });
  let serial = 0;
  return async (source, timestamp) => {
    engine.addSource(NO_WORKSPACE + MAIN, `${source}\n// ${serial++}`);
    const compiled = engine.compile({ mainFilePath: NO_WORKSPACE + MAIN });
    if (!compiled.result) return 'template';
    try {
      return engine.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: timestamp });
    } catch (thrown) {
      return refusal(thrown);
    } finally {
      await freeNativeMemory(engine);
    }
  };
}

/** Native objects are freed only when the event loop turns, and the engine's own cache only when it is told. */
async function freeNativeMemory(engine: NodeCompiler): Promise<void> {
  engine.evictCache(0);
  await new Promise((resolve) => setImmediate(resolve));
}

/** The engine says why in Rust's debug form; only a missing glyph can be an author's doing. */
function refusal(thrown: unknown): PdfRefusal {
  const said = thrown instanceof Error ? thrown.message : String(thrown);
  const glyph = /the (?:text|text contains the disallowed codepoint) `\\?"(.+?)\\?"`/u.exec(said)?.[1];
  return glyph === undefined ? 'engine' : { glyph };
}
