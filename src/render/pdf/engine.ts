import { error, failed, ok, type Result } from '../../base/problem.ts';
import { startOf } from '../../base/source.ts';
import {
  type CompilePdf,
  PDF_ENGINE_VARIABLE,
  type PdfMachine,
  type PdfWish,
  PORTABLE_STANDARDS,
} from '../../record/pdf-options.ts';

const SOURCE_SANS = '@expo-google-fonts/source-sans-3';
const DEJAVU = 'dejavu-fonts-ttf/ttf';

/**
 * The font files of the PDF: the type family, and behind it what has the rarer characters and the letters of code.
 * Nothing else is used, neither the machine's fonts nor the engine's own, so that pages are the same everywhere.
 */
export const FONT_FILES = [
  `${SOURCE_SANS}/400Regular/SourceSans3_400Regular.ttf`,
  `${SOURCE_SANS}/400Regular_Italic/SourceSans3_400Regular_Italic.ttf`,
  `${SOURCE_SANS}/600SemiBold/SourceSans3_600SemiBold.ttf`,
  `${SOURCE_SANS}/600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf`,
  `${DEJAVU}/DejaVuSans.ttf`,
  `${DEJAVU}/DejaVuSansMono.ttf`,
] as const;

/** Lines of the engine's source before the first line of the template. */
const LINES_BEFORE = 1;

/**
 * Starts the Typst engine in this process, with our fonts and no way to any other file: the native build where this
 * machine has one, or else the WebAssembly build, which is slower and makes the same pages.
 */
export async function startPdfEngine(wish: PdfWish, machine: PdfMachine): Promise<Result<CompilePdf>> {
  const builtIn = await Promise.all(FONT_FILES.map((name) => machine.readFont(name)));
  const fonts = [...builtIn, ...(wish.fonts ?? [])];
  const native = wish.engine === 'wasm' ? undefined : await loadNative();
  if (native) return ok(dated(native.startNative(fonts, wish.standard, machine)));
  const place = startOf({ file: PDF_ENGINE_VARIABLE, text: '' });
  if (wish.engine === 'native') return failed([error('pdf-engine-absent', place, {})]);
  if (!PORTABLE_STANDARDS.includes(wish.standard)) {
    const option = startOf({ file: '--pdf-standard', text: '' });
    return failed([
      error('pdf-standard-absent', option, { standard: wish.standard, can: PORTABLE_STANDARDS }),
    ]);
  }
  const { startWasm } = await import('./wasm.ts');
  return ok(dated(await startWasm(fonts, wish.standard, machine)));
}

/** The native build, or nothing where its binary is missing or will not load; npm installs without it and is silent. */
async function loadNative(): Promise<typeof import('./native.ts') | undefined> {
  try {
    return await import('./native.ts');
  } catch {
    return undefined;
  }
}

/**
 * Puts the date into the source, where both builds find it, and gives each source a different end. The engine keeps
 * what two sources in a row have in common at their ends. If that begins inside a character of several bytes,
 * Typst 0.14 prints letters of one document in the next.
 */
function dated(compile: CompilePdf): CompilePdf {
  let serial = 0;
  return async (source, timestamp) => {
    const date = `#set document(date: datetime(year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0) + duration(seconds: ${timestamp}))`;
    const made = await compile(`${date}\n${source}\n// ${serial++}`, timestamp);
    const isFault = typeof made === 'object' && 'line' in made && made.line !== undefined;
    return isFault ? { ...made, line: Math.max(1, made.line - LINES_BEFORE) } : made;
  };
}
