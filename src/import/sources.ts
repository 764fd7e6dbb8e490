import type { UnreadReason } from '../base/passage.ts';
import type { World } from '../host/world.ts';
import { ReadFault } from '../read/fault.ts';
import { isEncryptedOffice, isNamedBinary, isPacked, isPdf, isRtf, isZip } from '../read/file-kind.ts';
import type { ReadSource } from './blocks.ts';
import { orProblem } from './unread.ts';

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
  const refused = refusalOf(file, bytes);
  if (refused) return unread(refused);
  if (/\.(?:txt|text)$/i.test(file)) return (await import('./text-source.ts')).readText;
  return (await import('./markdown-source.ts')).readMarkdown;
}

/** Why a file is no text, whatever its bytes could be read as. */
function refusalOf(file: string, bytes: Uint8Array): UnreadReason | undefined {
  if (isPacked(bytes)) return isEncryptedOffice(bytes) ? 'encrypted' : undefined; // its reader says more
  if (isRtf(bytes)) return 'unknown-kind';
  return isNamedBinary(file) ? 'misnamed' : undefined;
}

function unread(reason: UnreadReason): ReadSource {
  return (file) => orProblem(file, () => Promise.reject(new ReadFault(reason)));
}
