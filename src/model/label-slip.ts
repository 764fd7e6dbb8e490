import { asItLooks } from './look-alike.ts';
import { nearestWord } from './spelling.ts';

const LABEL = 'classification';
/** A word and a colon, anywhere: a text under `>-` is folded, so that a line of its own is not one any more. */
const KEYS = /(?<![\p{L}\p{N}_-])(["']?)([\p{L}\p{Cf}\p{Mn}_-]+)\1[^\S\n]*[:=][^\S\n]*(\S*)/gu;
const LEVELS = ['white', 'clear', 'green', 'amber', 'red'];
/** A line that is nothing but a key and the name of a level, as information policies name them. */
const LABEL_LINE = /^[\s#>*-]*[\p{L}_-]+\s*[:=]\s*["']?(white|clear|green|amber|red)["']?\s*$/iu;

/**
 * A label that slipped into a text or a comment, where it labels nothing: `classification: …` or a key close to it
 * anywhere, or a line that gives any key the name of a level. The slip comes back as written, or nothing.
 */
export function labelSlip(text: string): string | undefined {
  const keyed = [...text.matchAll(KEYS)].find(([, , key = '', value = '']) => isLabel(key, value));
  return (
    keyed?.[0] ??
    text
      .split('\n')
      .find((line) => LABEL_LINE.test(line))
      ?.trim()
  );
}

/** One slip of the pen counts always; more only before a level, for `clarification` and `justification` are words. */
function isLabel(key: string, value: string): boolean {
  const looks = asItLooks(key);
  if (nearestWord(looks, [LABEL], 1)) return true;
  const isNear = looks.length > LABEL.length / 2 && nearestWord(looks, [LABEL]) !== undefined;
  return isNear && nearestWord(asItLooks(value.replace(/\P{L}/gu, '')), LEVELS) !== undefined;
}
