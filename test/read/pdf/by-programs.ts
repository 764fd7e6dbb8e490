import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeWorld } from '../../../src/host/node-world.ts';
import { startPdfEngine } from '../../../src/render/pdf/engine.ts';

/** Typst source as a PDF, made by the program's own engine. */
export async function typstPdf(source: string): Promise<Uint8Array> {
  const compile = await startPdfEngine({ standard: 'ua-1' }, nodeWorld());
  if (!compile.ok) throw new Error('the PDF engine does not start');
  const compiled = await compile.value(source, 0);
  if (compiled instanceof Uint8Array) return compiled;
  throw new Error(`Typst refuses the source: ${JSON.stringify(compiled)}`);
}

/** A PDF as qpdf rewrites it. */
export function qpdf(pdf: Uint8Array, ...args: readonly string[]): Uint8Array {
  return rewritten(pdf, 'qpdf', ...args);
}

/** A PDF as another program writes it again: its last two arguments are the files. */
export function rewritten(pdf: Uint8Array, program: string, ...args: readonly string[]): Uint8Array {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'in.pdf'), pdf);
    run(program, [...args, 'in.pdf', 'out.pdf'], folder);
    return readFileSync(join(folder, 'out.pdf'));
  });
}

/** A page of one font, as MuPDF makes it from its own page description. */
export function mutoolPdf(page: string): Uint8Array {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'page.txt'), page, 'latin1');
    run('mutool', ['create', '-o', 'out.pdf', 'page.txt'], folder);
    return readFileSync(join(folder, 'out.pdf'));
  });
}

/** The pages of a PDF, as pdftotext reads them. */
export function pdftotext(pdf: Uint8Array): readonly string[] {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'in.pdf'), pdf);
    run('pdftotext', ['-raw', 'in.pdf', 'out.txt'], folder);
    return readFileSync(join(folder, 'out.txt'), 'utf8').split('\f').slice(0, -1);
  });
}

const QUIET_BROWSER = [
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking',
  '--disable-component-update --disable-sync --print-to-pdf=out.pdf',
].join(' ');

/** A web page as Chromium prints it. */
export function chromiumPdf(html: string): Uint8Array {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'in.html'), html);
    const profile = `--user-data-dir=${join(folder, 'profile')}`;
    run('chromium', [...QUIET_BROWSER.split(' '), profile, `file://${join(folder, 'in.html')}`], folder);
    return readFileSync(join(folder, 'out.pdf'));
  });
}

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'opsg-pdf-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function run(program: string, args: readonly string[], cwd: string): void {
  const { status, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (error) throw error;
  // qpdf's 3 stands for warnings: the PDFs made by hand have no cross-reference table.
  if (status !== 0 && status !== 3) throw new Error(`${program} ${args.join(' ')} failed:\n${stderr}`);
}
