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
 * Finds the file that an earlier run has left at a path below the output folder, if it was made from what a key says.
 * It is as good as made anew, and goes through the same inspection.
 */
export type Earlier = (path: string, key: string) => Promise<StandingFile | undefined>;
