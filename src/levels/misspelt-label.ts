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

/** Words with one blank or hyphen between two of them. */
const RUN = pattern(String.raw`\p{L}+(?:[ -]\p{L}+)*`, 'g');
/** Two letters that stand alone, as in every name that is spelt letter by letter. */
const LONE_LETTERS = pattern(String.raw`(?<![\p{L}\p{N}])\p{L}[ ._-]{1,2}\p{L}(?![\p{L}\p{N}])`);

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
  readonly spaced: Pattern;
  /** How many letters a name with one typo may have. */
  readonly lengths: ReadonlySet<number>;
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
  const made: Speller = {
    names,
    spaced: pattern(`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`, 'gi'),
    lengths: new Set(names.filter(isLong).flatMap(({ length }) => [length - 1, length, length + 1])),
  };
  SPELLERS.set(key, made);
  return made;
}

/** A level that is misspelt (`Ambr:`) or spelt letter by letter (`A M B E R`), in the place of a label. */
export function misspeltLabel(seen: string, levels: readonly string[]): RegExpExecArray | undefined {
  const speller = spellerFor(levels);
  return speltOut(seen, speller) ?? nearName(seen, speller);
}

function speltOut(seen: string, { spaced }: Speller): RegExpExecArray | undefined {
  if (!LONE_LETTERS(seen).test(seen)) return undefined; // as in most texts
  return [...seen.matchAll(spaced(seen))].find(([letters]) => letters !== letters.toLowerCase());
}

function nearName(seen: string, { names, lengths }: Speller): RegExpExecArray | undefined {
  if (!rowsOfWords(seen, lengths).some((words) => isNear(words, names))) return undefined;
  for (const place of [...PLACES, CAPITALS])
    for (const match of seen.matchAll(place(seen)))
      if (isNear(match.groups?.['words'] ?? '', names)) return match;
  return undefined;
}

/** Words in a row, put together, as far as they have so many letters: `Am ber` and `Official-Sensitiv` are two words. */
function rowsOfWords(seen: string, lengths: ReadonlySet<number>): readonly string[] {
  const rows: string[] = [];
  const longest = Math.max(...lengths);
  for (const [run] of seen.matchAll(RUN(seen))) {
    const words = run.split(/[ -]/);
    for (let first = 0; first < words.length; first++) {
      let row = '';
      for (let i = first; i < words.length && row.length < longest; i++) {
        row += words[i];
        if (lengths.has(row.length)) rows.push(row);
      }
    }
  }
  return rows;
}

function isNear(words: string, names: readonly string[]): boolean {
  if (words === words.toLowerCase()) return false;
  const given = lettersOf(words);
  if (OTHER_WORDS.has(given) || names.includes(given)) return false;
  return names.some((name) => isLong(name) && isOneTypoFrom(given, name) && !isInflected(given, name));
}

function isLong({ length }: string): boolean {
  return length >= SHORTEST;
}

/** “Greens” and “Greene” are words of their own, or names. */
function isInflected(given: string, name: string): boolean {
  return name === `${given}s` || (given.startsWith(name) && given.at(-1) !== name.at(-1));
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/\P{L}/gu, '');
}
