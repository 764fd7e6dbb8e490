import { asItLooks } from './look-alike.ts';
import { type Prose, visibleText } from './prose.ts';

/** The words of prose as a reader would compare them: without case, accents, mark-up, blanks and punctuation. */
export function wordsSaid(prose: Prose): readonly string[] {
  return sentencesOf(prose).flat();
}

/** A sentence with fewer words stands in many records. */
const FEWEST = 8;

/** The whole sentences of prose that are long enough to be known again, each as its folded words. */
export function longSentences(prose: Prose): readonly (readonly string[])[] {
  return sentencesOf(prose).filter(({ length }) => length >= FEWEST);
}

/** The words of each sentence of prose. */
function sentencesOf(prose: Prose): readonly (readonly string[])[] {
  const known = SENTENCES.get(prose) ?? visibleText(prose).split(BETWEEN_SENTENCES).map(wordsIn);
  SENTENCES.set(prose, known);
  return known;
}

/** Those of a record are asked for within it, and again beside other records. */
const SENTENCES = new WeakMap<Prose, readonly (readonly string[])[]>();

const BETWEEN_SENTENCES = /(?<=[.!?\u2026]["'\u201d\u2019)\]]*)\s+/u;

function wordsIn(text: string): readonly string[] {
  return text
    .split(/\s+/u)
    .flatMap((word) =>
      asItLooks(word)
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u),
    )
    .filter((word) => word !== '');
}
