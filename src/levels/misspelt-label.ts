import { type Pattern, pattern } from '../base/pattern.ts';
import { isOneTypoFrom } from '../base/spelling.ts';
import { DELIMITER, LINE_END, LINE_START, MARKS, SENTENCE_START } from './label-shapes.ts';
import { spokenNames } from './level-names.ts';

/** One to three words of letters alone, as names of levels are. */
const WORDS = String.raw`(?<words>\p{L}{3,24}(?:[ -]\p{L}{2,24}){0,2})`;
/** What all names of a policy may begin with, as in `TLP:GREEN`. */
const PREFIX = String.raw`\p{L}{2,8}:\s{0,3}`;
const BEFORE = String.raw`(?:(?:levels?|marked|marking|classified|classification|labelled)(?:\s{1,9}as)?[\s:]{1,9})?`;

/** The places of labels: a word there may be a misspelt level. */
const PLACES = [
  `(?:${LINE_START}|${SENTENCE_START})${MARKS}${BEFORE}${WORDS}${MARKS}(?:${DELIMITER}|[.!:]?${LINE_END})`,
  String.raw`[([{<]\s{0,9}${MARKS}${BEFORE}${WORDS}${MARKS}\s{0,9}(?:[)\]}>]|${DELIMITER})`,
  `${DELIMITER}\\s{0,9}${MARKS}${BEFORE}${WORDS}${MARKS}[.!]?${LINE_END}`,
  String.raw`\*\*${WORDS}[:.]?\*\*`,
  `(?:${LINE_START}|${SENTENCE_START})${MARKS}${PREFIX}${WORDS}${MARKS}(?:${DELIMITER}|[.!:]?${LINE_END})`,
  String.raw`[([{<]\s{0,9}${MARKS}${PREFIX}${WORDS}${MARKS}\s{0,9}(?:[)\]}>]|${DELIMITER})`,
].map((source) => pattern(source, 'gi'));
/** A word in capitals at the beginning of a line. */
const CAPITALS = pattern(
  String.raw`${LINE_START}[*_\x60~]{0,5}(?:\p{Lu}{2,8}:\s{0,3})?(?<words>\p{Lu}{4,24})(?=\s{1,9}[\p{Ll}"(]|\s{1,9}\p{Lu}[\p{Ll} ])`,
  'g',
);

/** Names shorter than this are one typo from many words. */
const SHORTEST = 5;

/** Words that are one typo from usual names of levels, but are no mistakes. */
const OTHER_WORDS = new Set([
  'while', 'write', 'whine', 'whit', 'waite', 'greek', 'greet', 'greed', 'greer', 'breen', 'preen', 'ember', 'umber',
  'camber', 'close', 'closer', 'intern', 'stuff',
]); // biome-ignore format: words read best in rows

/** How misspelt labels of one policy are found. */
interface Speller {
  readonly names: readonly string[];
  /** A quick test for a text in small letters, because most have nothing like a level. */
  readonly any: Pattern;
  readonly spaced: Pattern;
  readonly near: Pattern;
}

const SPELLERS = new Map<string, Speller>();

function spellerFor(levels: readonly string[]): Speller {
  const key = levels.join('\n');
  const known = SPELLERS.get(key);
  if (known) return known;
  const names = spokenNames(levels)
    .filter((name) => !/\p{N}/u.test(name))
    .map(lettersOf)
    .sort((a, b) => b.length - a.length); // “Official” would be found in “Official-Sensitiv”, and nothing after it
  // A level called A would be found in every “A”.
  const spaced = names.filter(({ length }) => length > 1).map((name) => [...name].join('[ ._-]{1,2}'));
  const near = names.filter(({ length }) => length >= SHORTEST).flatMap(mistakesOf);
  const made: Speller = {
    names,
    any: wordPattern([...spaced, ...near], ''),
    spaced: wordPattern(spaced, 'gi'),
    near: wordPattern(near, 'gi'),
  };
  SPELLERS.set(key, made);
  return made;
}

function wordPattern(words: readonly string[], flags: string): Pattern {
  return pattern(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, flags);
}

/** Everything that is one typo from a word, or is the word: blanks and hyphens may be anywhere. */
function mistakesOf(word: string): readonly string[] {
  const letters = [...word];
  const spelt = (some: readonly string[]) => some.join('[ -]?');
  return letters.flatMap((letter, i) => {
    const [before, after] = [letters.slice(0, i), letters.slice(i + 1)];
    const swapped = [...before, ...after.slice(0, 1), letter, ...after.slice(1)];
    return [spelt([...before, '\\p{L}{0,2}', ...after]), spelt(swapped)];
  });
}

/** A level that is misspelt (`Ambr:`) or spelt letter by letter (`A M B E R`), in the place of a label. */
export function misspeltLabel(seen: string, levels: readonly string[]): RegExpExecArray | undefined {
  const { names, any, spaced, near } = spellerFor(levels);
  const small = seen.toLowerCase();
  if (!any(small).test(small)) return undefined;
  return firstOf(seen, spaced, (letters) => letters !== letters.toLowerCase()) ?? nearName(seen, names, near);
}

function firstOf(
  seen: string,
  wanted: Pattern,
  accepts: (word: string) => boolean,
): RegExpExecArray | undefined {
  return [...seen.matchAll(wanted(seen))].find(([word]) => accepts(word));
}

function nearName(seen: string, names: readonly string[], near: Pattern): RegExpExecArray | undefined {
  if (!firstOf(seen, near, (words) => isNear(words, names))) return undefined;
  for (const place of [...PLACES, CAPITALS])
    for (const match of seen.matchAll(place(seen)))
      if (isNear(match.groups?.['words'] ?? '', names)) return match;
  return undefined;
}

function isNear(words: string, names: readonly string[]): boolean {
  const given = lettersOf(words);
  if (words === words.toLowerCase() || OTHER_WORDS.has(given) || names.includes(given)) return false;
  return names.some(
    (name) => name.length >= SHORTEST && isOneTypoFrom(given, name) && !isInflected(given, name),
  );
}

/** “Greens” and “Greene” are words of their own, or names. */
function isInflected(given: string, name: string): boolean {
  return name === `${given}s` || (given.startsWith(name) && given.at(-1) !== name.at(-1));
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/\P{L}/gu, '');
}
