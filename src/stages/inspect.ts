import { decodings } from '../formats/decodings.ts';
import { passagesOf } from '../formats/passages.ts';
import { haystackOf, holds } from '../model/fragment.ts';
import type { Passage } from '../model/passage.ts';
import { error, type Problem } from '../model/problem.ts';
import type { Secret } from '../model/secret.ts';
import { pathInWords, startOf } from '../model/source.ts';

/**
 * The finished bytes of a file are searched for withheld text, in every way in which they can be read. Each secret
 * that is found becomes a problem that names the file, the place in it and the part of the record, and no text.
 */
export async function inspect(
  file: string,
  bytes: Uint8Array,
  secrets: readonly Secret[],
): Promise<readonly Problem[]> {
  if (secrets.length === 0) return [];
  const passages = await passagesOf(bytes);
  const place = startOf({ file, text: '' });
  if (!passages) return [error('cannot-inspect', place, {})];
  const named: Passage = { where: 'the name of the file', text: file };
  const readings = [named, ...passages].flatMap(readingsOf);
  return secrets.flatMap(({ at, fragments }) => {
    const hit = readings.find(({ haystack }) => fragments.some((fragment) => holds(haystack, fragment)));
    return hit ? [error('withheld-text-found', place, { part: pathInWords(at), where: hit.where })] : [];
  });
}

/** Everything that can be read in the bytes of a file. */
export async function readTexts(bytes: Uint8Array): Promise<readonly string[]> {
  return ((await passagesOf(bytes)) ?? []).flatMap(({ text }) => decodings(text));
}

function readingsOf({ where, text }: Passage) {
  return decodings(text).map((reading) => ({ where, haystack: haystackOf(reading) }));
}
