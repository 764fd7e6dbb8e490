import { type Pattern, pattern } from '../base/pattern.ts';
import { asItLooks, nearestWord } from '../base/spelling.ts';
import { LABEL_SHAPES, type LabelShape, loneLine } from './label-shapes.ts';
import { asSeen, isWrittenAsMarking, SOURCE_OF_MARKINGS, sourceOfNames } from './level-names.ts';
import { misspeltLabel } from './misspelt-label.ts';

const LABEL = 'classification';
/** A word and a colon, anywhere: a text under `>-` is folded, so that a line of its own is not one any more. */
const KEYS = pattern(
  String.raw`(?<![\p{L}\p{N}\p{Cf}\p{Mn}_-])(["']?)([\p{L}\p{Cf}\p{Mn}_-]+)\1[^\S\n]*[:=][^\S\n]*(\S*)`,
  'g',
);
/** Comments go on after a level in words that no sentence has there. */
const COMMENT_TAIL =
  '(?:from|below|until|here|starts?|begins?|ends?|only|parts?|sections?|items?|points?|texts?|down|onwards|above|again)';

/** The end of the sentence before a label, which is no part of it. */
const SENTENCE_END = /^[.!?\u2026]["'\u201d\u2019)\]]*\s+/;

type PlacedShape = LabelShape & { readonly pattern: Pattern };

/** How labels of one policy are found: made once for its names. */
interface Finder {
  readonly names: readonly string[];
  readonly any: Pattern;
  readonly level: Pattern;
  readonly lowest: Pattern;
  readonly named: Pattern;
  readonly ofLevels: readonly PlacedShape[];
  readonly ofMarkings: readonly PlacedShape[];
  readonly keyed: Pattern;
  readonly comment: Pattern;
  readonly counted: Pattern;
  readonly lone: Pattern;
}

const MARKING = pattern(SOURCE_OF_MARKINGS, 'i');
const TLP = /\btlp\b/i;

const FINDERS = new Map<string, Finder>();

function finderFor(names: readonly string[]): Finder {
  const key = names.join('\n');
  const known = FINDERS.get(key);
  if (known) return known;
  const level = sourceOfNames(names);
  const wordOf = (oneOf: string) =>
    String.raw`(?<![\p{L}\p{N}]|[\p{L}\p{N}]_|\p{L}-)(?<word>${oneOf})(?![\p{L}\p{N}]|_[\p{L}\p{N}]|-\p{L})`;
  const word = wordOf(`${level}|${SOURCE_OF_MARKINGS}`);
  const shapesOf = (one: string, shapes: readonly LabelShape[]) =>
    shapes.map((shape) => ({ ...shape, pattern: pattern(shape.source(one, level), 'gi') }));
  const made: Finder = {
    names,
    any: pattern(String.raw`(?<![\p{L}\p{N}])(?:${level}|${SOURCE_OF_MARKINGS})|\btlp[\s:-]`, 'i'),
    level: pattern(`^(?:${level})$`, 'i'),
    lowest: pattern(`^(?:${sourceOfNames(names.slice(0, 1))})$`, 'i'),
    named: pattern(`(?<![\\p{L}\\p{N}])(?:${level})(?![\\p{L}\\p{N}])`, 'i'),
    ofLevels: shapesOf(wordOf(level), LABEL_SHAPES),
    ofMarkings: shapesOf(
      word,
      LABEL_SHAPES.filter(({ isForLevels }) => !isForLevels),
    ),
    keyed: pattern(
      String.raw`(?<key>\p{L}[\p{L}_-]{5,40})\s+(?:is\s+|(?:\u2192|=>|->|\u2013|-)\s+)?["'*_]*${word}(?:[,;.\x60](?=\s)|[^\p{L}\p{N}]*(?:$|\n))`,
      'gi',
    ),
    comment: pattern(
      String.raw`^\s*(?:(?:levels?|classification|should be|must be|make(?: (?:it|this|this one|that|these))?|todo|[-=]>)[\s:]+${word.replace('?<word>', '?:')}|${word}(?:\s+${COMMENT_TAIL}\b|[,;]))`,
      'i',
    ),
    counted: pattern(
      String.raw`^\W{0,5}(?:${level}):[^;:.]{1,30}[;,]\s+(?:${level}):[^;:.]{1,30}[;,]\s+(?:${level}):`,
      'i',
    ),
    lone: pattern(loneLine(word), 'i'),
  };
  FINDERS.set(key, made);
  return made;
}

/**
 * Finds a label that an author typed into a text, where it labels nothing: `classification: …` or a key close to it
 * anywhere, or the name of a level, or a word that papers are marked with, in a place where a sentence has none
 * (`LABEL_SHAPES`). The mistake comes back as written, or nothing.
 */
export function labelMistake(text: string, names: readonly string[]): string | undefined {
  const finder = finderFor(names);
  const keyed = keys(text).find(([, , key = '', value = '']) => isLabel(key, value, names))?.[0];
  if (keyed !== undefined) return keyed;
  const found = mistakeSeenIn(text, finder);
  if (found !== undefined) return found;
  const parted = text.replace(INVISIBLE, ' ');
  return parted === text ? undefined : mistakeSeenIn(parted, finder);
}

/** Invisible characters that separate words: “AMBER\u200bThe” is read as two words. */
const INVISIBLE = /[\u200b\u2060\ufeff]/g;

function mistakeSeenIn(text: string, finder: Finder): string | undefined {
  const { text: seen, origin } = asSeen(text);
  const isNamed = finder.any(seen).test(seen);
  const found =
    (isNamed ? (shapeIn(seen, finder) ?? keyedIn(seen, finder)) : undefined) ??
    misspeltLabel(seen, finder.names);
  if (!found) return undefined;
  const piece = text.slice(origin(found.index), origin(found.index + found[0].length)).trim();
  return piece.replace(SENTENCE_END, '');
}

/** The level that a text names anywhere, in any case, as the policy writes it. */
export function namesLevel(text: string, names: readonly string[]): string | undefined {
  const { text: seen } = asSeen(text);
  const { named } = finderFor(names);
  const [found] = named(seen).exec(seen) ?? [];
  if (found === undefined) return undefined;
  const plain = (name: string) =>
    asItLooks(name)
      .toLowerCase()
      .replace(/[\p{P}\p{S}]/gu, '');
  return (
    names.find((name) => plain(name) === plain(found)) ??
    names.find((name) => plain(name).endsWith(plain(found)))
  );
}

/** A line of a text, as it was written, that is nothing but a level: YAML folds it into the sentence above. */
export function loneLevel(written: string, names: readonly string[]): string | undefined {
  const finder = finderFor(names);
  const { text: seen, origin } = asSeen(written);
  if (!finder.any(seen).test(seen)) return undefined;
  const found = finder.lone(seen).exec(seen) ?? keyedIn(seen, finder);
  return found && written.slice(origin(found.index), origin(found.index + found[0].length)).trim();
}

/** The same for a comment, from its `#` on. A comment that allows something gives its reason in the author's words. */
export function commentMistake(comment: string, names: readonly string[]): string | undefined {
  if (/^#+\s*opsg:\s*allow\s/.test(comment)) return undefined;
  const words = comment.replace(/^#+/, '');
  const mistake = labelMistake(words, names);
  if (mistake !== undefined) return mistake;
  const { any, comment: begins } = finderFor(names);
  const { text: seen } = asSeen(words);
  return any(seen).test(seen) ? begins(seen).exec(seen)?.[0] : undefined;
}

/** A label that slipped into notes, which may well speak of classifications: only one that names a level counts. */
export function levelMistake(text: string, names: readonly string[]): string | undefined {
  const isLevel = (value: string) => names.some((name) => startsAlike(value, name));
  const keyed = keys(text).find((match) => {
    const [whole, , key = '', value = ''] = match;
    const rest = text.slice(match.index + whole.length - value.length);
    return isLabel(key, value, names) && isLevel(rest);
  });
  return keyed?.[0];
}

function startsAlike(value: string, name: string): boolean {
  return asItLooks(value.replace(/^["']/, '')).toLowerCase().startsWith(asItLooks(name).toLowerCase());
}

function shapeIn(seen: string, finder: Finder): RegExpExecArray | undefined {
  // Levels alone first: in “(Amber – not for publication)” the marking behind it would be taken for the label.
  const shapes = [
    ...(finder.named(seen).test(seen) || TLP.test(seen) ? finder.ofLevels : []),
    ...(MARKING(seen).test(seen) ? finder.ofMarkings : []),
  ];
  for (const { pattern: shape, accepts } of shapes) {
    for (const match of seen.matchAll(shape(seen))) {
      const word = match.groups?.['word'] ?? '';
      const isLevel = finder.level(word).test(word);
      const isLowest = finder.lowest(word).test(word);
      if (!isLevel && !isWrittenAsMarking(word)) continue;
      if (isSurname(word, match) || isTally(match, seen, finder)) continue;
      if (accepts({ word, isLevel, isLowest, match, text: seen })) return match;
    }
  }
  return undefined;
}

/** “J. White” and “Ms. Green” are people. */
function isSurname(word: string, { index, input }: RegExpExecArray): boolean {
  if (word === word.toUpperCase()) return false;
  const before = input.slice(0, input.indexOf(word, index));
  return /(?:^|[\s(])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof)\. $/u.test(before);
}

/** “Green: three; Amber: two; Red: one” counts what has which colour. */
function isTally({ 0: whole }: RegExpExecArray, seen: string, { counted }: Finder): boolean {
  return whole.endsWith(':') && counted(seen).test(seen);
}

/** A text that ends with a key close to ours and a level, the colon forgotten; lines of a plain text are folded. */
function keyedIn(seen: string, { keyed, names }: Finder): RegExpExecArray | undefined {
  return [...seen.matchAll(keyed(seen))].find(({ groups }) => {
    return isLabel(groups?.['key'] ?? '', groups?.['word'] ?? '', names);
  });
}

/** Words before a colon or an equals sign, which most texts do not have. */
function keys(text: string): readonly RegExpExecArray[] {
  return /[:=]/.test(text) ? [...text.matchAll(KEYS(text))] : [];
}

/** Words that are near the key, and are no misspelling of it. */
const WORDS = new Set(['clarification', 'clarifications']);

/** One typo counts always; up to three only before a level. */
function isLabel(key: string, value: string, names: readonly string[]): boolean {
  if (key.length < LABEL.length / 2) return false;
  const looks = asItLooks(key);
  if (nearestWord(looks, [LABEL], 1)) return true;
  const isNear = !WORDS.has(looks.toLowerCase()) && nearestWord(looks, [LABEL], 3) !== undefined;
  return isNear && nearestWord(asItLooks(value.replace(/\P{L}/gu, '')), names) !== undefined;
}
