/**
 * The limits of a record. opsg checks each limit before it calls the parser that the limit protects, because these
 * parsers become very slow or fail on input far larger than any author writes.
 */
export interface Limits {
  /** The length of a file, in units of 1,024 bytes. */
  readonly recordKilobytes: number;
  readonly recordLines: number;
  /** How deep lists and keys may be nested. */
  readonly yamlDepth: number;
  readonly pointCharacters: number;
  /** How many signs that can be mark-up, and line breaks, one text may have. */
  readonly pointMarks: number;
  /** How deep emphasis, links, lists or quotations may be nested. */
  readonly markdownDepth: number;
  /** How many records one run may take. */
  readonly records: number;
}

/** The limits where `opsg.yaml` sets none. */
export const BUILT_IN_LIMITS: Limits = {
  recordKilobytes: 256,
  recordLines: 5000,
  yamlDepth: 32,
  pointCharacters: 8192,
  pointMarks: 500,
  markdownDepth: 16,
  records: 1000,
};

/** The highest limits that an `opsg.yaml` can set. Records up to these limits were tested, and none took too long. */
export const HIGHEST_LIMITS: Limits = {
  recordKilobytes: 1024,
  recordLines: 20_000,
  yamlDepth: 48,
  pointCharacters: 16_384,
  pointMarks: 1000,
  markdownDepth: 24,
  records: 10_000,
};

export type LimitName = keyof Limits;

/** The names of the limits. */
export const LIMIT_NAMES: readonly LimitName[] = [
  'recordKilobytes', 'recordLines', 'yamlDepth', 'pointCharacters', 'pointMarks', 'markdownDepth', 'records',
]; // biome-ignore format: a list of names reads best in one row
