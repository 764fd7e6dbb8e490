import type { Passage } from '../model/passage.ts';
import { isPacked, isPdf } from './file-kind.ts';
import { isZip } from './zip-reader/end-record.ts';

/** Where the text of a file that is all text stands. */
export const TEXT = 'the text';

/** Everything in a file that can be read as text, whatever its kind; or nothing if the file cannot be looked into. */
export async function passagesOf(bytes: Uint8Array): Promise<readonly Passage[] | undefined> {
  if (isPdf(bytes)) {
    const { pdfPassages } = await import('./pdf-reader/passages.ts');
    const passages = pdfPassages(bytes);
    return 'reason' in passages ? undefined : passages;
  }
  if (isZip(bytes)) {
    const { zipPassages } = await import('./zip-reader/passages.ts');
    return zipPassages(bytes);
  }
  return isPacked(bytes) ? undefined : textPassages(bytes);
}

/** Text in UTF-8; and in UTF-16, if it has the zero bytes that give that away. */
function textPassages(bytes: Uint8Array): readonly Passage[] {
  const encodings = bytes.includes(0) ? ['utf-8', 'utf-16le', 'utf-16be'] : ['utf-8'];
  return encodings.map((encoding) => ({ where: TEXT, text: new TextDecoder(encoding).decode(bytes) }));
}
