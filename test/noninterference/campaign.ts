import { Tally } from './coverage.ts';
import { randomFrom } from './random.ts';
import type { Verdict } from './trials.ts';

/** What many trials came to. */
export interface Figures {
  pairs: number;
  /** Pairs that inspect refused, on both sides. */
  refused: number;
  /** How many pairs differed; the first few in full. */
  differing: number;
  readonly differences: string[];
  readonly tally: Tally;
}

/** How many differences are kept in full: one is enough to mend it, and a few show whether they are alike. */
const KEPT = 3;

/** How many pairs are compared: this many at least, and more until enough has been seen, up to a bound. */
export interface Extent {
  readonly pairs: number;
  readonly atMost: number;
  readonly isEnough: (figures: Figures) => boolean;
}

/** Tries until so many pairs have been compared. Each trial has a seed of its own, which the seed decides. */
export async function campaign(
  seed: number,
  extent: number | Extent,
  trial: (seed: number, i: number, tally: Tally) => Promise<Verdict> | Verdict,
  onProgress: (figures: Figures) => void = () => undefined,
): Promise<Figures> {
  const random = randomFrom(seed);
  const figures: Figures = { pairs: 0, refused: 0, differing: 0, differences: [], tally: new Tally() };
  for (let i = 0; !isOver(figures, extent); i++) {
    const verdict = await trial(random.below(2 ** 31), i, figures.tally);
    figures.pairs += verdict.pairs;
    figures.refused += verdict.refused;
    figures.differing += verdict.differences.length;
    figures.differences.push(...verdict.differences.slice(0, KEPT - figures.differences.length));
    onProgress(figures);
  }
  return figures;
}

function isOver(figures: Figures, extent: number | Extent): boolean {
  if (typeof extent === 'number') return figures.pairs >= extent;
  return figures.pairs >= extent.atMost || (figures.pairs >= extent.pairs && extent.isEnough(figures));
}
