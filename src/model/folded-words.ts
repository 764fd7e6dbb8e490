import { asItLooks } from './look-alike.ts';
import { type Prose, visibleText } from './prose.ts';

/** The words of prose as a reader would compare them: without case, accents, mark-up, blanks and punctuation. */
export function wordsSaid(prose: Prose): readonly string[] {
  return wordsIn(visibleText(prose));
}

/** A sentence with fewer words stands in many records. */
const FEWEST = 8;

/** The whole sentences of prose that are long enough to be known again, each as its folded words. */
export function longSentences(prose: Prose): readonly string[] {
  const known = SENTENCES.get(prose) ?? longSentencesIn(prose);
  SENTENCES.set(prose, known);
  return known;
}

/** Those of a record are asked for within it, and again beside other records. */
const SENTENCES = new WeakMap<Prose, readonly string[]>();

function longSentencesIn(prose: Prose): readonly string[] {
  const sentences = visibleText(prose).split(/(?<=[.!?\u2026]["'\u201d\u2019)\]]*)\s+/u);
  return sentences
    .map(wordsIn)
    .filter(({ length }) => length >= FEWEST)
    .map((words) => words.join(' '));
}

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
