import type { FileText } from '../base/passage.ts';
import { decodings } from './decodings.ts';
import { passagesOf } from './passages.ts';

/** The bytes of a file become its text, whatever kind of file it is. */
export function readText(bytes: Uint8Array): Promise<FileText> {
  return passagesOf(bytes);
}

/** The bytes of a file become everything that can be read in them. */
export async function readTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const { passages } = await passagesOf(bytes);
  return passages.flatMap(({ text }) => decodings(text));
}
