/** A file as it was when it was last looked at. */
export interface SeenFile {
  readonly sha256: string;
  /** What is equal for as long as nobody changes the file. */
  readonly stamp: string;
}

/** A file that an earlier run has left. */
export interface StandingFile extends SeenFile {
  readonly bytes: Uint8Array;
}

/**
 * Finds what an earlier run has left for an audience under the name of a file, if it was made from what a key says.
 * It is as good as made anew, and goes through the same inspection.
 */
export type Earlier = (audience: string, name: string, key: string) => Promise<StandingFile | undefined>;
