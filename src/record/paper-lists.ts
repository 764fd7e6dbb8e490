import type { Labelled, Level } from '../base/policy.ts';
import { type Prose, plainProse } from '../base/prose.ts';
import type { Path } from '../base/source.ts';

/** The lists of papers that a record and an item can have. */
export const PAPER_LISTS = ['papers', 'annexes'] as const;
export type PaperList = (typeof PAPER_LISTS)[number];
export type PaperLists<T> = { readonly [K in PaperList]?: readonly T[] };

/** A paper that was before a meeting. All of it has one level. */
export interface Paper {
  readonly at: Path;
  readonly level: Level;
  /** With a link to it, if there is one. */
  readonly title: Labelled<Prose>;
  readonly reference?: Labelled<Prose>;
}

/** Makes something of each paper, in the order of the lists. A list that comes to nothing is left out. */
export function mapPapers<A, B>(
  lists: { readonly [K in PaperList]?: readonly A[] | undefined },
  make: (paper: A, key: PaperList, i: number) => readonly B[],
): PaperLists<B> {
  const made = PAPER_LISTS.flatMap((key) => {
    const papers = (lists[key] ?? []).flatMap((paper, i) => make(paper, key, i));
    return papers.length === 0 ? [] : [[key, papers] as const];
  });
  return Object.fromEntries(made);
}

/** `Review Report (EXWG_12_04)`. */
export function paperWords(title: Prose, reference: Prose | undefined): Prose {
  return reference ? [...title, ...plainProse(' ('), ...reference, ...plainProse(')')] : title;
}
