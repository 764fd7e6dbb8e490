import type { TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler';
import type { PdfRefusal } from '../../base/facts.ts';
import type { CompilePdf, PdfMachine, PdfStandard } from '../../record/pdf-options.ts';
import { identifiedAsUa } from './identification.ts';
import { missingGlyph } from './missing-glyph.ts';
import { brokenUaRule } from './ua-rules.ts';

const MODULE = '@myriaddreamin/typst-ts-web-compiler/wasm';
const MAIN = '/headlines.typ';
/** The engine's number for diagnostics with their parts in fields. */
const IN_FIELDS = 3;

/** Starts the WebAssembly build. It has neither files nor a network to go to, and knows no standard but PDF 1.7. */
export async function startWasm(
  fonts: readonly Uint8Array[],
  standard: PdfStandard,
  machine: PdfMachine,
): Promise<CompilePdf> {
  const { initSync, TypstCompilerBuilder } = await import('@myriaddreamin/typst-ts-web-compiler');
  initSync({ module: Buffer.from(await machine.readWasm(MODULE)) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  const engine = await builder.build();
  return async (source) => {
    try {
      const made = compiled(engine, source);
      if (!(made instanceof Uint8Array)) return made;
      const glyph = missingGlyph(made, source);
      if (glyph !== undefined) return { glyph };
      if (standard === '1.7') return made;
      return brokenUaRule(made) ?? identifiedAsUa(made);
    } catch {
      return 'engine';
    }
  };
}

interface Outcome {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly {
    readonly path: string;
    readonly range: string;
    readonly message?: string;
  }[];
}

type Fault = Extract<PdfRefusal, { readonly said: string }>;

/** The PDF, or the line of the first fault in the source, counted from 1, and what the engine says of it. */
function compiled(engine: TypstCompiler, source: string): Uint8Array | Fault {
  engine.add_source(MAIN, source);
  const { result, diagnostics = [] }: Outcome = engine.compile(MAIN, undefined, 'pdf', IN_FIELDS);
  engine.reset(); // lets go of what it kept for documents long past
  if (result) return result;
  const fault = diagnostics.find(({ path, range }) => path === MAIN && range !== '');
  return {
    line: fault && Number.parseInt(fault.range, 10) + 1,
    said: (fault ?? diagnostics[0])?.message ?? '',
  };
}
