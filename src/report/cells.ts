/** What a reader sees as one character: how it is shown, how many columns that takes, and where it was. */
export interface Cell {
  readonly shown: string;
  readonly width: number;
  readonly at: number;
}

/** Ranges that take two columns (Unicode Standard Annex #11: East Asian Width, W and F). */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{16FE0}-\u{18CFF}\u{1B000}-\u{1B2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\uFE0F/u;
const INVISIBLE = /^[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Cc}\p{Mn}\p{Me}]+$/u;
const TAB = '→   ';

const CHARACTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A text becomes cells. What a terminal would obey or hide is shown by a sign that can be seen, so that no text of
 * an author's can move the cursor, turn the line around, or leave a caret under nothing.
 */
export function cellsOf(text: string): readonly Cell[] {
  return [...CHARACTERS.segment(text)].map(({ segment, index }) => cell(segment, index));
}

/** How many columns a text takes that holds nothing invisible. */
export function widthOf(text: string): number {
  return /^[ -~]*$/.test(text) ? text.length : widthOfCells(cellsOf(text));
}

export function widthOfCells(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** A text with every invisible character made visible. */
export function visible(text: string): string {
  return /^[ -~]*$/.test(text)
    ? text
    : cellsOf(text)
        .map(({ shown }) => shown)
        .join('');
}

function cell(segment: string, at: number): Cell {
  if (segment === '\t') return { shown: TAB, width: TAB.length, at };
  if (/^\p{Cc}/u.test(segment)) return { shown: picture(segment), width: 1, at };
  if (INVISIBLE.test(segment)) return { shown: '\uFFFD', width: 1, at };
  return { shown: segment, width: WIDE.test(segment) ? 2 : 1, at };
}

/** Control characters have pictures of their own (Unicode block Control Pictures). */
function picture(control: string): string {
  const code = control.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\uFFFD';
}
