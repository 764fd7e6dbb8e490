/** A document of any format, as what a reader sees of it: blocks in reading order. */

import type { Level } from '../base/policy.ts';
import type { Result } from '../base/problem.ts';
import type { Align } from '../base/prose.ts';

/** Words with one look. A line break that the reader sees is a line feed in the text; any other is a blank. */
export interface Run {
  readonly text: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly code?: true;
  readonly link?: string;
  /** How it looks where its author may not want it to be read: somebody should look at it. */
  readonly doubt?: DoubtOfWords;
}

export type DoubtOfWords = 'struck out' | 'hard to see';

/** How words look. */
export type RunLook = Omit<Run, 'text'>;

/** Where a block stands in its file, for messages: a line of text, or a page. */
export interface Where {
  readonly line?: number;
  readonly page?: number;
}

/** What understanding finds of a block. */
interface SaidOfBlock {
  /** The level that is said of all of it. */
  readonly level?: Level;
}

export type SourceBlock =
  | HeadingBlock
  | (SaidOfBlock & { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly at: Where })
  | EntryBlock
  | TableBlock
  /** Headers, footers and page numbers: reported, never items. */
  | FurnitureBlock;

export interface FurnitureBlock extends SaidOfBlock {
  readonly kind: 'furniture';
  readonly runs: readonly Run[];
  readonly at: Where;
  /** It is on no page, such as a property of the file: only what it says of levels counts. */
  readonly isUnseen?: true;
  /** It is a name, such as that of a class or a style: if that of a level is in it, a person is asked. */
  readonly isName?: true;
}

export interface HeadingBlock extends SaidOfBlock {
  readonly kind: 'heading';
  /** 1 is the title. */
  readonly depth: number;
  readonly runs: readonly Run[];
  readonly at: Where;
}

/** A paragraph of a list. */
export interface EntryBlock extends SaidOfBlock {
  readonly kind: 'entry';
  /** 1 is the outermost list. */
  readonly depth: number;
  /** As printed: "4.", "•", "(a)". A further paragraph of the same entry has none. */
  readonly marker?: string;
  readonly runs: readonly Run[];
  readonly at: Where;
}

export interface TableBlock extends SaidOfBlock {
  readonly kind: 'table';
  /** The first row is that of the headings. */
  readonly rows: readonly SourceRow[];
  /** The level that is said of all of a row, where it is said of less than the table. */
  readonly rowLevels?: readonly (Level | undefined)[];
  /** How its columns are aligned, where that is said. */
  readonly align?: readonly (Align | undefined)[];
  readonly at: Where;
}

export type SourceRow = readonly (readonly Run[])[];

/** Reads a file. What it cannot read is a problem; it leaves nothing out in silence. */
export type ReadSource = (file: string, bytes: Uint8Array) => Promise<Result<readonly SourceBlock[]>>;
