import { pattern } from '../base/pattern.ts';
import { type Place, pieceWithin } from '../base/source.ts';
import type { Parsed } from '../base/tree.ts';
import type { Glossary } from '../record/glossary.ts';
import type { ReadText } from './reading.ts';
import { piecesOf } from './written.ts';

/** A place where a text says what a short form stands for: “Over The Air (OTA)”. */
export interface Expansion {
  /** The short form in its brackets. */
  readonly place: Place;
  readonly short: string;
  readonly long: string;
  /** The index of its text, counted from 0. */
  readonly text: number;
  /** The offset of the bracket in its text. */
  readonly bracket: number;
}

const BRACKETED = pattern(
  String.raw`(?<![\p{L}\p{N}&'\u2019-])(\p{L}[\p{L}\p{N}&'\u2019-]*(?:\s+[\p{L}\p{N}&'\u2019-]+){0,7})\s+\((\p{Lu}[\p{Lu}\p{N}&]+(?:\s\p{Lu})?)s?\)`,
  'g',
);
const SMALL = ['of', 'and', 'the', 'for', 'to', 'in', 'on', 'a', 'an', '&'];

/**
 * The places where texts expand short forms. The words before the brackets must be the long form of the glossary, or
 * begin with the letters of the short form; anything else in brackets is not an abbreviation.
 */
export function expansionsIn(
  texts: readonly ReadText[],
  parsed: Parsed,
  glossary: Glossary,
): readonly Expansion[] {
  return texts.flatMap(({ at, said }, text) => {
    if (!said.includes('(')) return [];
    return piecesOf(BRACKETED, said, at, parsed).flatMap((piece) => {
      const [, before = '', short = ''] = piece.match;
      const long = fromGlossary(before, glossary.get(short)?.long) ?? byInitials(before.split(/\s+/), short);
      if (long === undefined) return [];
      const bracket = piece.match.index + piece.match[0].lastIndexOf('(');
      return [{ place: pieceWithin(piece.place, `(${short}`), bracket, short, long, text }];
    });
  });
}

function fromGlossary(before: string, long: string | undefined): string | undefined {
  const words = before.replace(/\s+/g, ' ');
  return long && words.toLowerCase().endsWith(long.toLowerCase()) ? long : undefined;
}

/** The last words that begin with these letters, small words passed over; or nothing. */
function byInitials(words: readonly string[], short: string): string | undefined {
  const letters = [...short.replace(/[\s&]/g, '').toLowerCase()];
  let start = words.length;
  for (let letter = letters.pop(); letter !== undefined; letter = letters.pop()) {
    start -= 1;
    while (isPassedOver(words[start], letter)) start -= 1;
    if (words[start]?.[0]?.toLowerCase() !== letter) return undefined;
  }
  return words.slice(start).join(' ');
}

function isPassedOver(word: string | undefined, letter: string): boolean {
  return word !== undefined && SMALL.includes(word.toLowerCase()) && word[0]?.toLowerCase() !== letter;
}
