import { pattern } from '../../base/pattern.ts';
import { asItLooks, isOneTypoFrom, nearestWord } from '../../base/spelling.ts';
import { namesLevel } from '../../levels/label-in-text.ts';
import { knownKeys, recordKeyHolds } from '../../record/known-keys.ts';

/** A word and a colon, as in keys. */
const KEY_WORD = pattern(String.raw`(?<![\p{L}\p{N}_])([a-z][A-Za-z]{1,40})["']?[ \t]{0,9}:(?=\s|$)`, 'g');
/** What precedes a key in a line: the end of what came before it, or the beginning of the line. */
const BOUNDARY = /(?:^|[\n,;.!?|{}[\](\u2010-\u2015-])["'\s]*$/;
const MOST_BLANKS = 40;

/** A key that a record can have, with its value, inside a text. Readers would get both as words. */
export function keyInText(text: string): string | undefined {
  for (const match of text.matchAll(KEY_WORD(text))) {
    const [whole, key = ''] = match;
    const end = match.index + whole.length;
    const before = text.slice(Math.max(0, match.index - MOST_BLANKS), match.index);
    const value = text.slice(end, end + 200).trimStart();
    if (knownKeys().has(key) && (BOUNDARY.test(before) || looksLikeValue(key, value))) return key;
  }
  return undefined;
}

/** In the middle of a sentence, only a proper value of its key: “the date: 4 February”, not “the text: it is long”. */
function looksLikeValue(key: string, value: string): boolean {
  if (recordKeyHolds(key, 'level')) return true;
  if (recordKeyHolds(key, 'date', 'due', 'meeting reference')) return /^(?:\d|[A-Z]{2,9}_\d)/.test(value);
  return recordKeyHolds(key, 'names') && /^\p{Lu}(?:[^\s.]* ?){1,4}$/u.test(value);
}

/** A longer word names nothing. The limit keeps a search linear in the length of the text. */
const WORD = String.raw`(?<![\p{L}\p{M}\p{Cf}_+-])([\p{L}\p{M}\p{Cf}_+-]{1,60})(?![\p{L}\p{M}\p{Cf}_+-])`;
/** A word, and what separates it from the next one. */
const PAIRS = pattern(String.raw`${WORD}[\s"'*:=\u2013\u2014-]{1,30}(?=([\p{L}\p{M}\p{Cf}+:-]{0,60}))`, 'g');
/** A word at the beginning of a line, with a delimiter after it. */
const FIRST = pattern(
  String.raw`^[^\p{L}\p{M}\p{Cf}_+\n]{0,60}${WORD}[\s"'*_)\]}]{0,30}(?:[:|\u2013\u2014]|-\s)`,
  'gm',
);

/**
 * The level that lines of a record name, for whatever purpose: the name of a level in any case, one typo from it at
 * the beginning of a line, or a key close to ours. For a key without a level, the result is the key.
 */
export function levelNamedIn(text: string, names: readonly string[]): string | undefined {
  const named = namesLevel(text, names);
  if (named !== undefined) return named;
  for (const [, word = ''] of text.matchAll(FIRST(text))) {
    const meant = nearLevel(word, names);
    if (meant !== undefined) return meant;
  }
  for (const [, key = '', value = ''] of text.matchAll(PAIRS(text))) {
    const looks = asItLooks(key).toLowerCase();
    if (nearestWord(looks, ['classification'], 2) && !/^(?:clar|qual)ifications?$/.test(looks))
      return nearLevel(value, names) ?? 'classification';
    if (/^levels?$/.test(looks) || isOneTypoFrom(looks, 'level')) {
      const meant = nearLevel(value, names);
      if (meant !== undefined) return meant;
    }
  }
  return undefined;
}

function nearLevel(word: string, names: readonly string[]): string | undefined {
  const looks = asItLooks(word);
  return looks.length < 3 ? undefined : names.find((name) => isOneTypoFrom(looks, asItLooks(name)));
}
