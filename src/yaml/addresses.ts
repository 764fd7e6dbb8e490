import type { Edit } from '../base/edit.ts';
import { pattern } from '../base/pattern.ts';
import type { Stretch } from './past-mistakes.ts';

/** An address as people paste it into a sentence, up to where its words may end. */
const BARE = pattern(
  String.raw`(?<![\p{L}\p{N}/@.:_-])https?:\/\/[\p{L}\p{N}[](?:(?!\]\()[^\s<>"\x60\u201c\u201d\u00ab\u00bb])*`,
  'gi',
);
/** Signs at the end that belong to the sentence, by GitHub's rules. */
const SENTENCE = /[?!.,:;*_~'\u2018\u2019\u2026]$/;
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Finds the addresses in a text: `https://example.org/a_(b)`, without the full stop after it. */
export function addressesIn(text: string): readonly Stretch[] {
  if (!text.includes('://')) return [];
  return [...text.matchAll(BARE(text))].map(({ 0: found, index }) => {
    return { start: index, end: index + lengthOf(found) };
  });
}

function lengthOf(found: string): number {
  let address = found;
  while (SENTENCE.test(address) || isLoose(address)) address = address.slice(0, -1);
  return address.length;
}

/** Whether a text ends with a closing bracket that it does not open. */
function isLoose(address: string): boolean {
  const close = address.at(-1) ?? '';
  const open = PAIRS[close];
  return open !== undefined && address.split(open).length < address.split(close).length;
}

/** Code, tags, links and link targets. In them, a sign is not a mark, or a backslash does not escape. */
const APART =
  /(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|<[^<>]*>|(?:\[(?![^[\]]*:\/\/)[^[\]]*)?\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*/g;
/** A sign that can be a mark: without a backslash before it, and not the start of a character reference. */
const MARKS = /\\[!-/:-@[-`{-~]|[*_[\]~]/g;

/** The positions of backslashes that keep the signs of bare addresses from being marks: `https://example.org/_a_/b`. */
export function addressEscapes(text: string): readonly Edit[] {
  if (!text.includes('://')) return [];
  const readable = text.replace(APART, (piece) => ' '.repeat(piece.length));
  return addressesIn(readable).flatMap(({ start, end }) => {
    return [...text.slice(start, end).matchAll(MARKS)]
      .filter(([sign]) => sign.length === 1)
      .map(({ index }) => ({ start: start + index, end: start + index, text: '\\' }));
  });
}
