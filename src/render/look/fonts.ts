import { error, failed, ok, type Result, together } from '../../base/problem.ts';
import { type Parsed, valuePlace } from '../../base/tree.ts';
import { coverageOf } from '../../record/coverage.ts';
import type { Font } from '../../record/look.ts';
import { charactersOf } from './font-characters.ts';
import { familyOf, renamedFont } from './renamed-font.ts';

/** A font of all Chinese, Japanese and Korean characters has 16 MB: bytes. */
export const LARGEST_FONT = 20 * 1024 * 1024;
const SIGNATURES = ['00010000', '74727565', '4f54544f']; // TrueType, the same of Apple's, OpenType

/** The font files that an `opsg.yaml` names, with their bytes, become fonts, each family under a name of its own. */
export function readFonts(
  files: readonly string[],
  parsed: Parsed,
  bytes: readonly (Uint8Array | undefined)[],
): Result<readonly Font[]> {
  const families: string[] = [];
  return together(
    files.map((file, i): Result<Font> => {
      const place = valuePlace(parsed, ['look', 'fonts', i]);
      const font = bytes[i];
      if (!font) return failed([error('no-such-font', place, { file })]);
      if (font.length > LARGEST_FONT)
        return failed([error('font-too-large', place, { file, limit: LARGEST_FONT })]);
      const read = readFont(font, families);
      return read ? ok(read) : failed([error('not-a-font', place, { file })]);
    }),
  );
}

function readFont(bytes: Uint8Array, families: string[]): Font | undefined {
  if (!SIGNATURES.includes(Buffer.from(bytes.subarray(0, 4)).toString('hex'))) return undefined;
  try {
    const coverage = coverageOf(charactersOf(bytes));
    if (coverage === '') return undefined;
    const own = familyOf(bytes);
    if (!families.includes(own)) families.push(own);
    const family = `Own ${families.indexOf(own) + 1}`;
    return { family, bytes: renamedFont(bytes, family), coverage };
  } catch (thrown) {
    if (thrown instanceof RangeError) return undefined;
    throw thrown;
  }
}
