import { BUILT_IN_COVERAGE } from './built-in-coverage.ts';

/**
 * Which characters a font has: how many in a row it lacks and how many in a row it has, in turns from U+0000 on,
 * to the base of 36.
 */
export type Coverage = string;

/** Characters that the built-in fonts have, which are nearly all that authors write. */
const SURELY_COVERED = /^[\t\n\r -~\xa0-\xff\u2010-\u2014\u2018-\u201e\u2020-\u2022\u2026\u20ac]*$/;

/** What a font has becomes its coverage. */
export function coverageOf(characters: Iterable<number>): Coverage {
  const lengths: number[] = [];
  let next = 0;
  for (const character of [...new Set(characters)].sort((a, b) => a - b)) {
    const gap = character - next;
    if (gap > 0 || lengths.length === 0) lengths.push(gap, 1);
    else lengths.push((lengths.pop() ?? 0) + 1);
    next = character + 1;
  }
  return lengths.map((length) => length.toString(36)).join(' ');
}

/**
 * The pieces of a text for whose characters the PDF has no font, each once: neither a built-in one nor one of those
 * that the workspace brings.
 */
export function missingIn(text: string, own: readonly Coverage[] = []): readonly string[] {
  if (SURELY_COVERED.test(text)) return [];
  const pieces: string[] = [];
  let piece = '';
  for (const character of text) {
    if (isMissing(character, own)) piece += character;
    else if (piece !== '') {
      pieces.push(piece);
      piece = '';
    }
  }
  return [...new Set(piece === '' ? pieces : [...pieces, piece])];
}

function isMissing(character: string, own: readonly Coverage[]): boolean {
  if (needsNoFont(character)) return false;
  const code = character.codePointAt(0) ?? 0;
  return ![BUILT_IN_COVERAGE, ...own].some((coverage) => has(boundsOf(coverage), code));
}

/** Characters that nobody sees, or sees as a gap: no page needs a font for them. */
function needsNoFont(character: string): boolean {
  return /^[\p{Default_Ignorable_Code_Point}\u3000\t\n\r]$/u.test(character);
}

/** Whether an odd number of bounds comes before a character: every odd bound begins a covered range. */
function has(bounds: Uint32Array, code: number): boolean {
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? 0) <= code) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1;
}

const BOUNDS = new Map<Coverage, Uint32Array>();

function boundsOf(coverage: Coverage): Uint32Array {
  const known = BOUNDS.get(coverage);
  if (known) return known;
  let at = 0;
  const bounds = Uint32Array.from(coverage.split(' '), (length) => {
    at += Number.parseInt(length, 36);
    return at;
  });
  BOUNDS.set(coverage, bounds);
  return bounds;
}
