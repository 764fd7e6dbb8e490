import { pattern } from '../../base/pattern.ts';
import type { Unread } from '../../base/unread.ts';

/**
 * Who could know what a glyph means for which a font has no map to Unicode: nobody, or a program that has the
 * character collections of Asia, all names of glyphs, and an interpreter for compact font programs.
 */
export type Doubt = 'unknown' | 'foreign';

/** Stand for glyphs of which the file does not say what they mean. */
export const UNKNOWN = '\ufffd';
export const FOREIGN = '\ufffc';

/** The glyphs that were shown and of which the meaning is not known here, and whether some stand in words. */
export interface Unmapped {
  readonly codes: Readonly<Record<Doubt, Set<string>>>;
  /** Whether one of them stands in a word, beside letters that are known: a ligature, say. */
  readonly isInWord: Record<Doubt, boolean>;
}

/** Bullets and arrows need no map; so many glyphs could be a text. */
const FEWEST = 5;
/** Control characters, and those that everybody may give a meaning of their own. */
const MEANINGLESS = /[\p{Co}\ufffc\ufffd]|(?![\t\n\v\f\r\x7f-\x9f])\p{Cc}/u;
const UNKNOWN_IN_WORD = pattern(String.raw`\p{L}\ufffd|\ufffd\p{Ll}`);
const FOREIGN_IN_WORD = pattern(String.raw`\p{L}\ufffc|\ufffc\p{Ll}`);

export function noneUnmapped(): Unmapped {
  return {
    codes: { unknown: new Set(), foreign: new Set() },
    isInWord: { unknown: false, foreign: false },
  };
}

export function isMeaningless(text: string): boolean {
  return MEANINGLESS.test(text);
}

/** Notes what a text that was shown has of such glyphs. */
export function noteText({ codes, isInWord }: Unmapped, text: string): void {
  if (!MEANINGLESS.test(text)) return;
  for (const sign of text) if (sign !== FOREIGN && MEANINGLESS.test(sign)) codes.unknown.add(sign);
  isInWord.unknown ||= UNKNOWN_IN_WORD(text).test(text);
  isInWord.foreign ||= FOREIGN_IN_WORD(text).test(text);
}

/** What stays unread for everybody, or for those who know no more than is known here. */
export function unmappedText({ codes, isInWord }: Unmapped, doubt: Doubt): readonly Unread[] {
  const isMuch = isInWord[doubt] || codes[doubt].size >= FEWEST;
  return isMuch ? [{ reason: 'font-without-map' }] : [];
}
