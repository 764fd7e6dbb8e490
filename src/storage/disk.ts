/** What stands at a path, a symbolic link being a thing of its own. */
export type EntryAt = 'file' | 'folder' | 'link' | 'nothing';

/**
 * The operations on files that writing needs. Each can fail by itself, with the machine's own error; between any
 * two of them the program can be killed. All paths are absolute.
 */
export interface Disk {
  entryAt(path: string): Promise<EntryAt>;
  /** The names in a folder; none where there is no folder. */
  list(folder: string): Promise<readonly string[]>;
  read(path: string): Promise<Uint8Array>;
  /** Makes a folder and those above it; one that is there already is no failure. */
  makeFolder(folder: string): Promise<void>;
  /** Makes a new file and flushes it; a file that is there already is a failure. `mode` as for `chmod`. */
  create(path: string, bytes: Uint8Array, mode?: number): Promise<void>;
  /** Gives a file its final name, in place of whatever file or link has it. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file, a link or a whole folder; nothing there is no failure. */
  remove(path: string): Promise<void>;
  /** Flushes the names of a folder, where the system can. */
  flushFolder(folder: string): Promise<void>;
  /** The permissions of a file, as for `chmod`; nothing where there is no file. */
  modeOf(path: string): Promise<number | undefined>;
}

/** Which process this is, and whether another one is running. */
export interface Processes {
  readonly id: number;
  readonly host: string;
  isRunning(id: number): boolean;
}
