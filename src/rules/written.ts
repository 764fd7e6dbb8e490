import type { Pattern } from '../base/pattern.ts';
import type { Path, Place } from '../base/source.ts';
import { type Parsed, valuePlace } from '../base/tree.ts';

/** A piece of a text that fits a pattern: its words, and where they are written. */
export interface WrittenPiece {
  readonly match: RegExpExecArray;
  readonly place: Place;
}

/**
 * The pieces of a text that fit a pattern, each at the author's own characters; at the whole text, where it is
 * not written as it is read (mark-up, or an escape of YAML, in the middle of the piece).
 */
export function piecesOf(wanted: Pattern, words: string, at: Path, parsed: Parsed): readonly WrittenPiece[] {
  const inWords = wanted(words);
  if (words.search(inWords) < 0) return []; // as for most texts, and `matchAll` copies its pattern
  const matches = [...words.matchAll(inWords)];
  const whole = valuePlace(parsed, at);
  const written = whole.source.text.slice(whole.start, whole.end);
  const [opening = ''] = /^(?:[>|][^\n]*\n|["'])/.exec(written) ?? []; // the line of a “>-”, or a quotation mark
  const closing = /["']/.test(opening) ? 1 : 0;
  const offset = whole.start + opening.length;
  const source = whole.source.text.slice(offset, whole.end - closing);
  const own = [...source.matchAll(wanted(source))];
  return matches.map((match, i) => {
    const same = own[i];
    if (!same || asSpoken(same[0]) !== asSpoken(match[0])) return { match, place: whole };
    const start = offset + same.index;
    return { match, place: { ...whole, start, end: start + same[0].length } };
  });
}

function asSpoken(piece: string): string {
  return piece.replace(/\s+/g, ' ');
}
