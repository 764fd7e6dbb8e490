import { pattern } from '../../base/pattern.ts';

/** The blocks that Unicode keeps for letters that run from right to left (Unicode Standard Annex #9, table 4). */
const LETTER = String.raw`[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]`;
const HAS_LETTER = new RegExp(LETTER);
/** From one such letter to the last before a letter that runs the other way. */
const STRETCH = pattern(String.raw`${LETTER}(?:[^\p{L}]*${LETTER})*\p{M}*`, 'g');
/** Figures keep their order among them, and marks stay behind their letter. */
const PIECE = pattern(String.raw`\p{N}+(?:[.,:/]\p{N}+)*|[^\p{M}]\p{M}*|\p{M}`, 'g');

/**
 * The text of a page, of which each line is told as it is drawn, from left to right, becomes what a person reads
 * where letters run from right to left; or nothing where none do. The offsets are those at which lines begin.
 */
export function mirroredText(text: string, lineStarts: readonly number[]): string | undefined {
  if (!HAS_LETTER.test(text)) return undefined;
  const starts = [0, ...lineStarts, text.length];
  const lines = starts.slice(1).map((end, i) => text.slice(starts[i], end));
  return lines.map((line) => line.replace(STRETCH(line), mirrored)).join('');
}

function mirrored(stretch: string): string {
  return [...stretch.matchAll(PIECE(stretch))]
    .map(([piece]) => piece)
    .toReversed()
    .join('');
}
