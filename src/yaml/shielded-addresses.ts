import type { Edit } from '../base/edit.ts';
import { addressesIn } from './address.ts';

/** Code, tags, links, and what links lead to: in them a sign is no mark, or a backslash no escape. */
const APART =
  /(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|<[^<>]*>|(?:\[(?![^[\]]*:\/\/)[^[\]]*)?\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*/g;
/** A sign that can be a mark, where no backslash stands before it and it begins no character reference. */
const MARKS = /\\[!-/:-@[-`{-~]|[*_[\]~]/g;

/** The backslashes that keep the signs of bare addresses from being marks: `https://example.org/_a_/b`. */
export function shields(text: string): readonly Edit[] {
  if (!text.includes('://')) return [];
  const readable = text.replace(APART, (piece) => ' '.repeat(piece.length));
  return addressesIn(readable).flatMap(({ start, end }) => {
    return [...text.slice(start, end).matchAll(MARKS)]
      .filter(([sign]) => sign.length === 1)
      .map(({ index }) => ({ start: start + index, end: start + index, text: '\\' }));
  });
}
