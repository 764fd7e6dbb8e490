import type { Disk, Processes } from './storage/disk.ts';

/** What may stand at a path. */
export type EntryKind = 'file' | 'folder' | 'nothing';

/** A file to be written, with the path that the user would use for it. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * All that the program asks of the outside. `node-world.ts` answers with the real machine, tests with a map.
 * A rejected promise means that the machine failed; what a user can get wrong is an ordinary answer.
 */
export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder from which relative paths count. */
  readonly workingFolder: string;
  /** A path as a user would say it: below the working folder, or absolute. */
  shortName(path: string): string;
  kindOf(path: string): Promise<EntryKind>;
  readFile(path: string): Promise<Uint8Array>;
  readStandardInput(): Promise<Uint8Array>;
  /** The files that match a glob pattern, sorted, as paths relative to the working folder. */
  glob(pattern: string): Promise<readonly string[]>;
  /** The operations on files that writing documents is made of. */
  readonly disk: Disk;
  readonly processes: Processes;
  /** Writes all of the files, or none of them. */
  writeFiles(files: readonly NewFile[]): Promise<void>;
  /** A file that ships with the program, such as `templates/headlines.md.hbs`. */
  readPackaged(name: string): Promise<Uint8Array>;
  /** A font file of the program's own type family. */
  readFont(name: string): Promise<Uint8Array>;
}
