import type { ReadPages } from '../base/passage.ts';
import type { World } from '../host/world.ts';

/** The second reader of PDFs, which is loaded when it is first needed: only `opsg inspect` has it. */
export function pageReader({ readWasm }: Pick<World, 'readWasm'>): ReadPages {
  let reader: ReadPages | undefined;
  return async (bytes) => {
    reader ??= (await import('./pdfium/read-pages.ts')).pagesByPdfium(readWasm);
    return reader(bytes);
  };
}
