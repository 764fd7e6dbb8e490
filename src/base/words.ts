import { once } from './once.ts';
import { pattern } from './pattern.ts';
import { type Prose, visibleText } from './prose.ts';
import { asItLooks } from './spelling.ts';

/** The words of prose as a reader would compare them: without case, accents, mark-up, blanks and punctuation. */
export function wordsSaid(prose: Prose): readonly string[] {
  return sentencesOf(prose).flat();
}

/** A sentence with fewer words is in many records. */
const FEWEST = 8;

/** The whole sentences of prose that are long enough to be recognised, each as its folded words. */
export function longSentences(prose: Prose): readonly (readonly string[])[] {
  return sentencesOf(prose).filter(({ length }) => length >= FEWEST);
}

/** The words of each sentence of prose. Those of a record are asked for within it, and again beside other records. */
const sentencesOf = once((prose: Prose): readonly (readonly string[])[] =>
  visibleText(prose).split(BETWEEN_SENTENCES).map(wordsIn),
);

const BETWEEN_SENTENCES = /(?<=[.!?\u2026]["'\u201d\u2019)\]]*)\s+|\n/u;

const BETWEEN_WORDS = pattern(String.raw`[^\p{L}\p{N}]+`);

function wordsIn(text: string): readonly string[] {
  const seen = text.split(/\s+/).map(asItLooks).join(' ').toLowerCase();
  return seen.split(BETWEEN_WORDS(seen)).filter((word) => word !== '');
}

/** A search for many runs of words in one pass over a text (Aho and Corasick, 1975), with a value for each run. */
export interface WordRuns<T> {
  /** The value of each run in these words, once for each occurrence. */
  readonly in: (words: readonly string[]) => Iterable<T>;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  /** The value of the run that ends here. */
  known?: T;
  /** The node of the longest suffix of this run that begins another run. */
  shorter?: Node<T>;
  /** The node of the longest suffix that is a whole run. */
  alsoEnds?: Node<T> | undefined;
}

export function wordRuns<T>(runs: Iterable<readonly [words: readonly string[], known: T]>): WordRuns<T> {
  const root: Node<T> = { next: new Map() };
  for (const [words, known] of runs) {
    let node = root;
    for (const word of words) {
      const next: Node<T> = node.next.get(word) ?? { next: new Map() };
      node.next.set(word, next);
      node = next;
    }
    node.known = known;
  }
  link(root);
  return { in: (words) => foundIn(words, root) };
}

/** Breadth first, so that shorter runs are complete before longer ones. */
function link<T>(root: Node<T>): void {
  const waiting = [root];
  for (const node of waiting)
    for (const [word, next] of node.next) {
      const shorter = node === root ? root : step(node.shorter ?? root, word, root);
      next.shorter = shorter;
      next.alsoEnds = shorter.known === undefined ? shorter.alsoEnds : shorter;
      waiting.push(next);
    }
}

function step<T>(from: Node<T>, word: string, root: Node<T>): Node<T> {
  for (let node: Node<T> | undefined = from; node; node = node.shorter) {
    const next = node.next.get(word);
    if (next) return next;
  }
  return root;
}

function* foundIn<T>(words: readonly string[], root: Node<T>): Iterable<T> {
  let at = root;
  for (const word of words) {
    at = step(at, word, root);
    for (let node: Node<T> | undefined = at; node; node = node.alsoEnds)
      if (node.known !== undefined) yield node.known;
  }
}
