/** What a reader sees as one character: how it is shown, how many columns that takes, and where it was. */
export interface Cell {
  readonly shown: string;
  readonly width: number;
  readonly at: number;
  /** How many UTF-16 units of the text it stands for. */
  readonly length: number;
}

/** Ranges that take two columns (Unicode Standard Annex #11: East Asian Width, W and F). */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18CFF}\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\uFE0F/u;
const INVISIBLE = /^[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Cc}\p{Mn}\p{Me}]+$/u;
/** Latin text with its quotation marks and dashes: every sign of it is seen, and takes one column. */
const PLAIN = /^[ -~\xa1-\xac\xae-\xff\u2013\u2014\u2018-\u201d\u2026]*$/;
const TAB = '→   ';

/**
 * What a terminal shows as one character (Unicode Standard Annex #29: grapheme clusters):
 * flags, emoji of several parts, and letters with their accents. `Intl.Segmenter` copies the whole text for each one.
 */
const CHARACTER =
  /\p{Cc}|\p{RI}{2}|\p{ExtPict}[\uFE0F\p{EMod}]*(?:\u200D\p{ExtPict}[\uFE0F\p{EMod}]*)*|\P{M}[\p{M}\u1160-\u11FF]*|\p{M}+/gu;

/**
 * A text becomes cells. What a terminal would obey or hide is shown by a sign that can be seen, so that no text of
 * an author's can move the cursor, turn the line around, or leave a caret under nothing.
 */
export function cellsOf(text: string): readonly Cell[] {
  return Array.from(text.matchAll(CHARACTER), ({ 0: character, index }) => cell(character, index));
}

/** How many columns a text takes that holds nothing invisible. */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : widthOfCells(cellsOf(text));
}

export function widthOfCells(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** A text with every invisible character made visible. */
export function visible(text: string): string {
  return PLAIN.test(text)
    ? text
    : cellsOf(text)
        .map(({ shown }) => shown)
        .join('');
}

function cell(character: string, at: number): Cell {
  const { length } = character;
  if (character === '\t') return { shown: TAB, width: TAB.length, at, length };
  if (/^\p{Cc}/u.test(character)) return { shown: picture(character), width: 1, at, length };
  if (INVISIBLE.test(character)) return { shown: '\uFFFD', width: 1, at, length };
  return { shown: character, width: WIDE.test(character) ? 2 : 1, at, length };
}

/** Control characters have pictures of their own (Unicode block Control Pictures). */
function picture(control: string): string {
  const code = control.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\uFFFD';
}
