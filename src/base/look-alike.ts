import { pattern } from './pattern.ts';

/** Letters of other scripts that print like Latin ones, as Unicode's confusables (UTS #39) pair them. */
const LATIN: Readonly<Record<string, string>> = {
  ...paired('АВЕІЈКМНОРСТХЅ', 'ABEIJKMHOPCTXS'), // Cyrillic capitals
  ...paired('авгдеіјклмнорстухѕԁһ', 'abrgeijklmhopctyxsdh'), // Cyrillic small letters
  ...paired('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'), // Greek capitals
  ...paired('αβγεικνορτυχ', 'abyeikvoptux'), // Greek small letters
};

const UNSEEN = pattern(String.raw`[\p{Cf}\p{Mn}\p{Zs}]`, 'g');

/**
 * A word as it looks: invisible characters and accents gone, wide and foreign letters that print like Latin ones
 * made Latin. Two words that a reader cannot tell apart become one.
 */
export function asItLooks(word: string): string {
  if (/^[!-~]*$/.test(word)) return word; // ASCII, as most words are, looks like nothing else
  const whole = word.normalize('NFKD');
  const plain = whole.replace(UNSEEN(whole), '');
  return [...plain].map((letter) => LATIN[letter] ?? letter).join('');
}

/** The known word that looks exactly like a given one, which is written with other characters; or nothing. */
export function lookAlike(given: string, known: readonly string[]): string | undefined {
  const looks = asItLooks(given);
  return known.find((word) => word === looks && word !== given);
}

function paired(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, i) => [letter, to[i] ?? letter]));
}
