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
function placesOf(words: string): readonly Pattern[] {
  return [
    `(?:${LINE_START}|${SENTENCE_START})${MARKS}${BEFORE}${words}${MARKS}(?:${DELIMITER}|[.!:]?${LINE_END})`,
    String.raw`[([{<]\s{0,9}${MARKS}${BEFORE}${words}${MARKS}\s{0,9}(?:[)\]}>]|${DELIMITER})`,
    `${DELIMITER}\\s{0,9}${MARKS}${BEFORE}${words}${MARKS}[.!]?${LINE_END}`,
    String.raw`\*\*${words}[:.]?\*\*`,
    `(?:${LINE_START}|${SENTENCE_START})${MARKS}${PREFIX}${words}${MARKS}(?:${DELIMITER}|[.!:]?${LINE_END})`,
    String.raw`[([{<]\s{0,9}${MARKS}${PREFIX}${words}${MARKS}\s{0,9}(?:[)\]}>]|${DELIMITER})`,
  ].map((source) => pattern(source, 'gi'));
}

const PLACES = placesOf(WORDS);
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
  /** The places of the longer names, whose letters may have a blank or a hyphen between any two. */
  readonly split: readonly Pattern[];
  /** The names as rows of words, in small letters: `official-sensitive`. */
  readonly rows: ReadonlySet<string>;
  /** How many letters a name with one typo may have. */
  readonly lengths: ReadonlySet<number>;
}

const SPELLERS = new Map<string, Speller>();

function spellerFor(levels: readonly string[]): Speller {
  const key = levels.join('\n');
  const known = SPELLERS.get(key);
  if (known) return known;
  const spoken = spokenNames(levels).filter((name) => !/\p{N}/u.test(name));
  const names = spoken.map(lettersOf).sort((a, b) => b.length - a.length); // “Official” would be found in “Official-Sensitiv”, and nothing after it
  // A level called A would be found in every “A”.
  const spaced = names.filter(({ length }) => length > 1).map((name) => [...name].join('[ ._-]{1,2}'));
  const split = names.filter(isLong).map((name) => [...name].join('[ -]?'));
  const made: Speller = {
    names,
    spaced: pattern(`(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})(?![\\p{L}\\p{N}])`, 'gi'),
    split: placesOf(`(?<words>${split.join('|')})`),
    rows: new Set(
      spoken.map((name) =>
        name
          .toLowerCase()
          .split(/\P{L}+/u)
          .join('-'),
      ),
    ),
    lengths: new Set(names.filter(isLong).flatMap(({ length }) => [length - 1, length, length + 1])),
  };
  SPELLERS.set(key, made);
  return made;
}

/** A level that is misspelt (`Ambr:`), torn (`Am ber:`) or spelt letter by letter (`A M B E R`), in the place of a label. */
export function misspeltLabel(seen: string, levels: readonly string[]): RegExpExecArray | undefined {
  const speller = spellerFor(levels);
  return speltOut(seen, speller) ?? splitName(seen, speller) ?? nearName(seen, speller);
}

function speltOut(seen: string, { spaced }: Speller): RegExpExecArray | undefined {
  if (!LONE_LETTERS(seen).test(seen)) return undefined; // as in most texts
  return [...seen.matchAll(spaced(seen))].find(([letters]) => letters !== letters.toLowerCase());
}

/** A name with a blank or a hyphen inside one of its words, in the place of a label: “Every one” may begin a sentence. */
function splitName(seen: string, { names, lengths, split, rows }: Speller): RegExpExecArray | undefined {
  const isSplit = (words: string) =>
    words !== words.toLowerCase() &&
    /[ -]/.test(words) &&
    names.includes(lettersOf(words)) &&
    !rows.has(words.toLowerCase().replaceAll(' ', '-'));
  return rowsOfWords(seen, lengths).some(isSplit) ? inPlace(seen, split, isSplit) : undefined;
}

function nearName(seen: string, { names, lengths }: Speller): RegExpExecArray | undefined {
  const isTypo = (words: string) => isNear(words, names);
  return rowsOfWords(seen, lengths).some(isTypo) ? inPlace(seen, [...PLACES, CAPITALS], isTypo) : undefined;
}

function inPlace(
  seen: string,
  places: readonly Pattern[],
  accepts: (words: string) => boolean,
): RegExpExecArray | undefined {
  for (const place of places)
    for (const match of seen.matchAll(place(seen))) if (accepts(match.groups?.['words'] ?? '')) return match;
  return undefined;
}

/** Words in a row, a hyphen between two of them, as far as they have so many letters: `Am-ber`, `Official-Sensitiv`. */
function rowsOfWords(seen: string, lengths: ReadonlySet<number>): readonly string[] {
  const rows: string[] = [];
  const longest = Math.max(...lengths);
  for (const [run] of seen.matchAll(RUN(seen))) {
    const words = run.split(/[ -]/);
    for (let first = 0; first < words.length; first++) {
      let [row, letters] = ['', 0];
      for (let i = first; i < words.length && letters < longest; i++) {
        row += i === first ? words[i] : `-${words[i]}`;
        letters += words[i]?.length ?? 0;
        if (lengths.has(letters)) rows.push(row);
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
