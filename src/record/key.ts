/**
 * What a key holds. The schemas, the recovery from mistakes, `--fix` and the guesses at misspelt keys all read it here.
 *
 * - group … word, and link: one short value, in which blanks and marks mean nothing
 * - line … former names: words on one line, and times; the labelled ones may have a level and wordings of their own
 * - paragraph: sentences, as one paragraph
 * - prose … notes: sentences, which can be several paragraphs, lists and tables
 * - headings: a map whose keys are words of the committee
 * - list, map: other parts, or names and values
 */
export type Holds =
  | 'group' | 'meeting' | 'number' | 'point number' | 'date' | 'due' | 'meeting reference' | 'grounds' | 'status' | 'state' | 'level' | 'word'
  | 'line' | 'labelled line' | 'time' | 'labelled time' | 'names' | 'former names' | 'link'
  | 'paragraph' | 'prose' | 'labelled prose' | 'labelled text' | 'notes'
  | 'headings' | 'list' | 'map'; // biome-ignore format: as the comment lists them

export interface Key {
  readonly holds: Holds;
  /** The part that each entry of the list, or the map, is. */
  readonly of?: string;
  readonly isNeeded?: true;
  /** What an editor says about it. */
  readonly says?: string;
  /** What else authors call it: small letters only, without blanks. */
  readonly called?: string;
}

/** The keys of one part, in the order in which messages name them. */
export type PartKeys = Readonly<Record<string, Key>>;
