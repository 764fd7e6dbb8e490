import { asItLooks } from './look-alike.ts';
import { pattern } from './pattern.ts';
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

const BETWEEN_WORDS = pattern(String.raw`[^\p{L}\p{N}]+`);

function wordsIn(text: string): readonly string[] {
  const seen = text.split(/\s+/).map(asItLooks).join(' ').toLowerCase();
  return seen.split(BETWEEN_WORDS(seen)).filter((word) => word !== '');
}
