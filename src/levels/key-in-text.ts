import { pattern } from '../base/pattern.ts';
import { knownKeys, recordKeyHolds } from '../record/known-keys.ts';

/** A word and a colon, as keys are written. */
const WORD = pattern(String.raw`(?<![\p{L}\p{N}_])([a-z][A-Za-z]{1,40})["']?[ \t]{0,9}:(?=\s|$)`, 'g');
/** What stands before a key in a line: the end of what came before it, or the beginning of the line. */
const BOUNDARY = /(?:^|[\n,;.!?|{}[\](\u2010-\u2015-])["'\s]*$/;
const MOST_BLANKS = 40;

/** A key that a record can have, with its value, inside a text: readers would get both as words of it. */
export function keyInText(text: string): string | undefined {
  for (const match of text.matchAll(WORD(text))) {
    const [whole, key = ''] = match;
    const end = match.index + whole.length;
    const before = text.slice(Math.max(0, match.index - MOST_BLANKS), match.index);
    const value = text.slice(end, end + 200).trimStart();
    if (knownKeys().has(key) && (BOUNDARY.test(before) || looksLikeValue(key, value))) return key;
  }
  return undefined;
}

/** In the middle of a sentence only what is a value of its key: “the date: 4 February”, and not “the text: it is long”. */
function looksLikeValue(key: string, value: string): boolean {
  if (recordKeyHolds(key, 'level')) return true;
  if (recordKeyHolds(key, 'date', 'due')) return /^(?:\d|[A-Z]{2,9}_\d)/.test(value);
  return recordKeyHolds(key, 'names') && /^\p{Lu}(?:[^\s.]* ?){1,4}$/u.test(value);
}
