import { type Pattern, pattern } from '../base/pattern.ts';
import { GRAM } from './ngram-filter.ts';

/** How many words in a row are distinctive enough to search for. */
const RUN = 5;
/** Texts with fewer letters than this are in many files by chance. */
const SHORTEST = GRAM;
/** A word that is a reference, a sum or an address, which says something on its own. */
const REFERENCE = /[@\d]|:\/\//;
const FIGURE = pattern(String.raw`\p{N}`);

/** A piece of withheld text as it is searched for: only letters and digits. */
export interface Fragment {
  readonly letters: string;
  /** The same, word by word. */
  readonly words: readonly string[];
  /** A short number, with its currency sign if it has one. It is only found as a whole number. */
  readonly number?: string;
}

/** A text in which fragments are looked for, prepared once. */
export interface Haystack {
  readonly letters: string;
  /** The same as words, with a blank between two of them, or a line end where one stood; seldom needed. */
  readonly words: () => string;
  /** The numbers in it, each with and without its currency sign; seldom needed. */
  readonly numbers: () => ReadonlySet<string>;
}

/** Numbers with their separators and a currency sign. Digits beside a letter are not a number. */
const FIGURES = pattern(
  String.raw`(?<![\p{L}\p{N}\p{M}])([$\u00a3\u20ac\u00a5\u00a2]?)[ \u00a0]?(\d+(?:[.,]\d+)*)(?![\p{L}\p{N}\p{M}])`,
  'g',
);
const THOUSANDS = /[.,](?=\d{3}(?!\d))/g;
/** Four digits that are a year are in many texts by chance. */
const YEAR = /^(?:19|20)\d\d$/;

/**
 * The fragments by which a text would be recognised: every run of five words, each reference, or the whole of a
 * text that is shorter. A line of a few words, such as a cell of a table, would be recognised by itself.
 */
export function fragmentsOf(text: string): readonly Fragment[] {
  const runs = [...runsOf(wordsOf(text)), ...linesOf(text)];
  const references = text
    .split(/\s+/)
    .filter((word) => REFERENCE.test(word))
    .map(wordsOf);
  const long = [...runs, ...references]
    .map((run) => ({ letters: run.join(''), words: run }))
    .filter(({ letters }) => letters.length >= SHORTEST);
  return [...long, ...shortFigures(text)];
}

function runsOf(words: readonly string[]): readonly (readonly string[])[] {
  return words.length < RUN ? [words] : words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN));
}

/** The lines of a text of several that have more than one word, and no run of their own. */
function linesOf(text: string): readonly (readonly string[])[] {
  if (!text.includes('\n')) return [];
  return text
    .split('\n')
    .map(wordsOf)
    .filter(({ length }) => length > 1 && length < RUN);
}

/** Sums of fewer than five digits, and numbers of four digits. */
function shortFigures(text: string): readonly Fragment[] {
  return [...numbersIn(text)].flatMap((number) => {
    const digits = number.replace(/\D/g, '');
    const isShortNumber = number.startsWith(digits.slice(0, 1))
      ? digits.length === 4 && !YEAR.test(number)
      : true;
    return isShortNumber && digits.length < SHORTEST ? [{ letters: digits, words: [digits], number }] : [];
  });
}

function numbersIn(text: string): ReadonlySet<string> {
  const found = [...text.matchAll(FIGURES(text))].flatMap(([, sign = '', digits = '']) => {
    const whole = digits.replace(THOUSANDS, '');
    return sign === '' ? [whole] : [sign + whole, whole];
  });
  return new Set(found);
}

/** A text as one fragment, however short it is; or nothing, if it has no letters. */
export function wholeFragment(text: string): Fragment | undefined {
  const words = wordsOf(text);
  return words.length === 0 ? undefined : { letters: words.join(''), words };
}

/** A text as letters and digits, and as words, without white space and marks that a format may change. */
export function haystackOf(text: string): Haystack {
  const whole = text.normalize('NFKC').toLowerCase();
  let words: string | undefined;
  let numbers: ReadonlySet<string> | undefined;
  return {
    letters: whole.replace(APART(whole), ''), // what is hidden is no letter, and goes along
    words: () => {
      words ??= spaced(withoutHidden(whole));
      return words;
    },
    numbers: () => {
      numbers ??= numbersIn(withoutHidden(whole));
      return numbers;
    },
  };
}

function spaced(text: string): string {
  return text.replace(APART(text), (gap) => (gap.includes('\n') ? '\n' : ' '));
}

/** Whether a text contains a fragment. A quick test rejects most texts; only likely ones are searched closely. */
export function holds({ letters, words, numbers }: Haystack, fragment: Fragment): boolean {
  if (fragment.number !== undefined) return numbers().has(fragment.number);
  if (!letters.includes(fragment.letters)) return false;
  return !isParticular(fragment) || patternOf(fragment)(words()).test(words());
}

/**
 * A single word is found only as a whole word, and a number as a whole number; of several words, only the letters
 * count.
 */
function isParticular({ letters, words }: Fragment): boolean {
  return words.length === 1 || FIGURE(letters).test(letters);
}

/**
 * The words of a fragment with anything or nothing between them, a line end or nothing inside them, and no number
 * that goes on before or after: “11 June” is not in “1 1 June”, nor in “311 June”.
 */
function patternOf({ words }: Fragment): Pattern {
  const isWord = words.length === 1;
  const end = isWord ? '[\\p{L}\\p{N}\\p{M}]' : '\\p{N}';
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const before = isWord || FIGURE(first).test([...first][0] ?? '') ? `(?<!${end})` : '';
  const after = isWord || FIGURE(last).test([...last].at(-1) ?? '') ? `(?!${end})` : '';
  const inside = words.map((word) => broken(word, isWord)).join('[ \\n]?');
  return pattern(`${before}${inside}${after}`);
}

/**
 * A word as a format may break it: at a line end, or anywhere if there are several words. A short number stays whole.
 */
function broken(word: string, isWord: boolean): string {
  return word.replace(/(?<=(.))(?=(.))/gsu, (_, left: string, right: string) => {
    const isFigure = FIGURE(left).test(left) && FIGURE(right).test(right);
    if (isFigure && word.length <= SHORTEST) return '';
    return isWord || isFigure ? '\n?' : '[ \n]?';
  });
}

/** What separates words. */
const APART = pattern(String.raw`[^\p{L}\p{N}\p{M}]+`, 'g');

function wordsOf(text: string): readonly string[] {
  const plainText = withoutHidden(text.normalize('NFKC').toLowerCase());
  return plainText.split(APART(plainText)).filter(Boolean);
}

const HIDDEN = pattern(String.raw`\p{Cf}`, 'g');

function withoutHidden(text: string): string {
  return text.replace(HIDDEN(text), '');
}
