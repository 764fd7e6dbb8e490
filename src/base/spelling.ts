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

/** The known word that looks exactly like a given one but has other characters; or nothing. */
export function lookAlike(given: string, known: readonly string[]): string | undefined {
  const looks = asItLooks(given);
  return known.find((word) => word === looks && word !== given);
}

function paired(from: string, to: string): Record<string, string> {
  return Object.fromEntries([...from].map((letter, i) => [letter, to[i] ?? letter]));
}

const LONGEST_WORD = 64;

/** The known word that a misspelt one most likely means, or nothing if none is near enough to suggest. */
export function nearestWord(
  given: string,
  known: readonly string[],
  limit = Math.max(1, Math.floor(given.length / 3)),
): string | undefined {
  if (given.length > LONGEST_WORD) return undefined;
  const ranked = known
    .filter((word) => Math.abs(word.length - given.length) <= limit) // the others are farther, and need no look
    .map((word) => ({ word, distance: editDistance(given.toLowerCase(), word.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.word;
}

/** How many letters must be added, removed, changed or swapped with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? at(before, j - 2) + 1 : Infinity;
      row.push(Math.min(change, at(previous, j) + 1, at(row, j - 1) + 1, swap));
    }
    before = previous;
    previous = row;
  }
  return at(previous, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}

/** A text as a part of a regular expression that matches it alone. */
export function escapedForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Whether a word is one typo away from another: a letter too many, too few, wrong or swapped. */
export function isOneTypoFrom(given: string, word: string): boolean {
  const [a, b] = [given.toLowerCase(), word.toLowerCase()];
  if (a === b) return false;
  let i = 0;
  while (a[i] === b[i]) i++;
  const isSwapped = a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
  const isWrong = a.slice(i + 1) === b.slice(i + 1);
  return isSwapped || isWrong || a.slice(i + 1) === b.slice(i) || a.slice(i) === b.slice(i + 1);
}
