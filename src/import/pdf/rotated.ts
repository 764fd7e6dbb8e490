import type { Letter, LetteredPage } from '../../read/pdfium/letters.ts';
import type { SourceBlock } from '../blocks.ts';

/** Fewer letters can stand one above the other by chance. */
const FEWEST = 3;
/** How far a letter of a rotated word stands from the one before, as shares of its size. */
const LEAST_RISE = 0.15;
const MOST_STEP = 1.05;
const SAME_WAY = 0.4;

interface WithoutRotated {
  readonly pages: readonly LetteredPage[];
  /** The rotated words, such as a watermark. */
  readonly blocks: readonly SourceBlock[];
}

/** Words that do not run from left to right are no lines of the text: watermarks, and stamps at a margin. */
export function withoutRotated(pages: readonly LetteredPage[]): WithoutRotated {
  const blocks: SourceBlock[] = [];
  const kept = pages.map((page, i): LetteredPage => {
    const runs = rotatedRuns(page.letters);
    const rotated = new Set(runs.flat());
    for (const run of runs) {
      const text = run.map((letter) => letter.text).join('');
      blocks.push({ kind: 'furniture', runs: [{ text }], at: { page: i + 1 } });
    }
    return rotated.size === 0
      ? page
      : { ...page, letters: page.letters.filter((letter) => !rotated.has(letter)) };
  });
  return { pages: kept, blocks };
}

function rotatedRuns(letters: readonly Letter[]): readonly (readonly Letter[])[] {
  const all: Letter[][] = [];
  let open: Letter[] = [];
  let step = { x: 0, y: 0 };
  const close = () => {
    if (open.filter(({ isGap }) => !isGap).length >= FEWEST) all.push(open);
    open = [];
  };
  for (const letter of letters) {
    if (letter.isGap) continue;
    const last = open.at(-1);
    const own = last && { x: letter.left - last.left, y: letter.baseline - last.baseline };
    const isRotated =
      own &&
      Math.abs(own.y) > LEAST_RISE * letter.size &&
      Math.hypot(own.x, own.y) < MOST_STEP * letter.size &&
      (open.length < 2 || Math.hypot(own.x - step.x, own.y - step.y) < SAME_WAY * letter.size);
    if (isRotated) {
      open.push(letter);
      step = own;
    } else {
      close();
      open = [letter];
    }
  }
  close();
  return all;
}
