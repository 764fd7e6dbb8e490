import { pattern } from '../base/pattern.ts';

/**
 * Control characters, byte order marks in the middle, old line ends, halves of surrogate pairs, and what turns the
 * direction of a text (bidi embeddings, overrides and isolates, UAX #9).
 */
const UNFIT = pattern(
  String.raw`(?![\t\n\r])\p{Cc}|\uFEFF|\r(?!\n)|[\u202A-\u202E\u2066-\u2069]|\p{Cs}`,
  'g',
);

/** A character that has no place in a text. */
export interface UnfitSign {
  /** Such as `U+202E`. */
  readonly codePoint: string;
  readonly at: number;
}

/** Characters that no author types, that editors hide, and that formats disagree about. */
export function unfitSigns(text: string): readonly UnfitSign[] {
  return [...text.matchAll(UNFIT(text))].map(({ 0: sign, index }) => {
    return { at: index, codePoint: `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}` };
  });
}
