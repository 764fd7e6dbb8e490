import { decodings } from '../formats/decodings.ts';
import { passagesOf } from '../formats/passages.ts';

/** The bytes of a file become everything that can be read in them. */
export async function readTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const { passages } = await passagesOf(bytes);
  return passages.flatMap(({ text }) => decodings(text));
}
