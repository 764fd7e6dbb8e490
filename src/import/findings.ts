import type { Where } from './blocks.ts';

/** Something to look at after an import: what was kept aside, or read in one of several ways. */
export interface ImportFinding {
  readonly at: Where;
  readonly sentence: string;
  /** What found no place in the record, and goes into its notes. */
  readonly words?: string;
  /** These words say the level of a part, and it has that. */
  readonly isMark?: true;
}

/** What is found while a document is read, in the order of its places. */
export interface Findings {
  /** Words that found no place. */
  readonly aside: (at: Where, words: string, why?: string) => void;
  /** Words that say the level of what follows or stands above, and nothing else. */
  readonly mark: (at: Where, words: string) => void;
  readonly say: (at: Where, sentence: string) => void;
  readonly all: () => readonly ImportFinding[];
}

export function newFindings(): Findings {
  const found: ImportFinding[] = [];
  return {
    aside: (at, words, why = 'kept under notes') => {
      const text = words.replace(/\s+/g, ' ').trim();
      if (text !== '') found.push({ at, sentence: `${why}: “${shortened(text)}”`, words: text });
    },
    mark: (at, words) => {
      found.push({ at, sentence: `a mark, kept under notes: “${shortened(words)}”`, words, isMark: true });
    },
    say: (at, sentence) => {
      found.push({ at, sentence });
    },
    all: () => found.toSorted((a, b) => placeOf(a.at) - placeOf(b.at)),
  };
}

export function shortened(text: string): string {
  return text.length > 70 ? `${text.slice(0, 69).trimEnd()}…` : text;
}

function placeOf({ page = 0, line = 0 }: Where): number {
  return page * 100_000 + line;
}

/** `line 12`, `page 2`, or nothing. */
export function inWords({ line, page }: Where): string {
  if (line !== undefined) return `line ${line}`;
  return page === undefined ? '' : `page ${page}`;
}
