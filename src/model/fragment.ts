/** How many words in a row are distinctive enough to be looked for. */
const RUN = 5;
/** Fewer letters than this stand in many texts by chance. */
const SHORTEST = 5;
/** A word that is a reference, a sum or an address: such a one says something on its own. */
const REFERENCE = /[@\d]|:\/\//;

/** A stretch of withheld text, as it is looked for: letters and digits alone. */
export interface Fragment {
  readonly letters: string;
  /** A single word is looked for as a whole word; of more words only the letters count. */
  readonly isWord: boolean;
}

/** A text in which fragments are looked for, prepared once. */
export interface Haystack {
  readonly letters: string;
  readonly words: string;
}

/**
 * The fragments by which a text would be recognised: every run of five words, each reference, or the whole of a
 * text that is shorter.
 */
export function fragmentsOf(text: string): readonly Fragment[] {
  const words = wordsOf(text);
  const runs = words.length < RUN ? [words] : words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN));
  const references = text
    .split(/\s+/)
    .filter((word) => REFERENCE.test(word))
    .map(wordsOf);
  return [...runs, ...references]
    .map((run) => ({ letters: run.join(''), isWord: run.length === 1 }))
    .filter(({ letters }) => letters.length >= SHORTEST);
}

/** A text as letters and digits, and as whole words: without the white space and marks that a format may change. */
export function haystackOf(text: string): Haystack {
  const words = wordsOf(text);
  return { letters: words.join(''), words: ` ${words.join(' ')} ` };
}

/** Whether a text holds a fragment. */
export function holds({ letters, words }: Haystack, fragment: Fragment): boolean {
  return fragment.isWord ? words.includes(` ${fragment.letters} `) : letters.includes(fragment.letters);
}

function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
  return plain.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);
}
