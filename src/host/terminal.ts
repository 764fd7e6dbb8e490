/** Where the program speaks. */
export interface Terminal {
  readonly out: (text: string | Uint8Array) => void;
  readonly talk: (text: string) => void;
  /** Whether a person watches standard error. */
  readonly isWatched: boolean;
  /** Whether a person watches standard output. */
  readonly showsResults: boolean;
  /** How many columns messages may take; absent: lines are not broken. */
  readonly columns?: number;
}
