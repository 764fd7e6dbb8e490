import type { World } from '../host/world.ts';
import { isPdf, isZip } from '../read/file-kind.ts';
import type { ReadSource } from './blocks.ts';

/** The endings of documents that can become records. */
export const DOCUMENT = /\.(?:md|markdown|txt|text|html?|docx|pdf)$/i;

/** The reader of a document, by its bytes, and where they do not tell, by its name. Each is loaded when it is needed. */
export async function sourceOf(
  file: string,
  bytes: Uint8Array,
  world: Pick<World, 'readWasm'>,
): Promise<ReadSource> {
  if (isZip(bytes)) return (await import('./word/source.ts')).readWord;
  if (isPdf(bytes)) return (await import('./pdf/source.ts')).pdfSource(world);
  const start = new TextDecoder().decode(bytes.subarray(0, 1024));
  if (/\.html?$/i.test(file) || /^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(start))
    return (await import('./html-source.ts')).readHtml;
  if (/\.(?:txt|text)$/i.test(file)) return (await import('./text-source.ts')).readText;
  return (await import('./markdown-source.ts')).readMarkdown;
}
