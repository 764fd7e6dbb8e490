import type { Edit } from '../base/edit.ts';
import { pattern } from '../base/pattern.ts';
import type { Stretch } from './past-mistakes.ts';

/** An address as people paste it into a sentence, up to where its words may end. */
const BARE = pattern(
  String.raw`(?<![\p{L}\p{N}/@.:_-])https?:\/\/[\p{L}\p{N}[](?:(?!\]\()[^\s<>"\x60\u201c\u201d\u00ab\u00bb])*`,
  'gi',
);
/** Signs at the end that belong to the sentence, as GitHub reads them. */
const SENTENCE = /[?!.,:;*_~'\u2018\u2019\u2026]$/;
const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Where the addresses of a text stand: `https://example.org/a_(b)`, without the full stop after it. */
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

/** Whether a text ends with a bracket that opens outside of it. */
function isLoose(address: string): boolean {
  const close = address.at(-1) ?? '';
  const open = PAIRS[close];
  return open !== undefined && address.split(open).length < address.split(close).length;
}

/** Code, tags, links, and what links lead to: in them a sign is no mark, or a backslash no escape. */
const APART =
  /(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|<[^<>]*>|(?:\[(?![^[\]]*:\/\/)[^[\]]*)?\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*/g;
/** A sign that can be a mark, where no backslash stands before it and it begins no character reference. */
const MARKS = /\\[!-/:-@[-`{-~]|[*_[\]~]/g;

/** The backslashes that keep the signs of bare addresses from being marks: `https://example.org/_a_/b`. */
export function addressEscapes(text: string): readonly Edit[] {
  if (!text.includes('://')) return [];
  const readable = text.replace(APART, (piece) => ' '.repeat(piece.length));
  return addressesIn(readable).flatMap(({ start, end }) => {
    return [...text.slice(start, end).matchAll(MARKS)]
      .filter(([sign]) => sign.length === 1)
      .map(({ index }) => ({ start: start + index, end: start + index, text: '\\' }));
  });
}
