import { asItLooks } from './look-alike.ts';
import { pattern } from './pattern.ts';
import { nearestWord } from './spelling.ts';

const LABEL = 'classification';
/** A word and a colon, anywhere: a text under `>-` is folded, so that a line of its own is not one any more. */
const KEYS = pattern(
  String.raw`(?<![\p{L}\p{N}\p{Cf}\p{Mn}_-])(["']?)([\p{L}\p{Cf}\p{Mn}_-]+)\1[^\S\n]*[:=][^\S\n]*(\S*)`,
  'g',
);
const LEVELS = ['white', 'clear', 'green', 'amber', 'red'];
/** A line that is nothing but a key and the name of a level, as information policies name them. */
const LABEL_LINE = pattern(
  String.raw`^[\s#>*-]*[\p{L}_][\p{L}_-]*\s*[:=]\s*["']?(white|clear|green|amber|red)["']?\s*$`,
  'i',
);

const LEVEL = `(?:${LEVELS.join('|')})`;
/** What all that follow here hold, and few texts do. */
const NAMES_LEVEL = new RegExp(`\\b${LEVEL}\\b`, 'i');
/** A text that ends with the word and a level, the colon forgotten; the lines of a plain text are folded into one. */
const LABEL_AT_END = pattern(
  String.raw`(?<![\p{L}\p{N}_-])${LABEL}[\s\u2013\u2014-]+["']?${LEVEL}["']?\W*$`,
  'i',
);
/** A level in brackets before or after a text, as people mark it where there are no labels. */
const MARK = new RegExp(`^\\s*[[(]${LEVEL}[\\])]|[[(]${LEVEL}[\\])][\\s.]*$`, 'i');
/** A comment that is nothing but a level. */
const COMMENT = new RegExp(`^#+\\s*${LEVEL}\\s*$`, 'i');

/**
 * A label that slipped into a text or a comment, where it labels nothing: `classification: …` or a key close to it
 * anywhere, a line that gives any key the name of a level, a level in brackets at either end, or one that is all of a
 * comment. The slip comes back as written, or nothing.
 */
export function labelSlip(text: string): string | undefined {
  const keyed = keys(text).find(([, , key = '', value = '']) => isLabel(key, value))?.[0];
  if (keyed !== undefined || !NAMES_LEVEL.test(text)) return keyed;
  const line = () => text.split('\n').find((one) => LABEL_LINE(one).test(one));
  return (LABEL_AT_END(text).exec(text) ?? MARK.exec(text) ?? COMMENT.exec(text))?.[0] ?? line()?.trim();
}

/** A label that slipped into notes, which may well speak of classifications: only one that names a level counts. */
export function levelSlip(text: string): string | undefined {
  const keyed = keys(text).find(
    ([, , key = '', value = '']) => isLabel(key, value) && LEVELS.includes(value.toLowerCase()),
  );
  return keyed?.[0];
}

/** Words before a colon or an equals sign, which most texts do not have. */
function keys(text: string): readonly RegExpExecArray[] {
  return /[:=]/.test(text) ? [...text.matchAll(KEYS(text))] : [];
}

/** One slip of the pen counts always; more only before a level, for `clarification` and `justification` are words. */
function isLabel(key: string, value: string): boolean {
  const looks = asItLooks(key);
  if (nearestWord(looks, [LABEL], 1)) return true;
  const isNear = looks.length > LABEL.length / 2 && nearestWord(looks, [LABEL]) !== undefined;
  return isNear && nearestWord(asItLooks(value.replace(/\P{L}/gu, '')), LEVELS) !== undefined;
}
