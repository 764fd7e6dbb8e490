import { join } from 'node:path';

/**
 * The kind of entry at a path; a symbolic link is a kind of its own. `other` is a device, a pipe or a socket: reading
 * it can wait for ever, and it cannot be replaced.
 */
export type EntryAt = 'file' | 'folder' | 'link' | 'other' | 'nothing';

/** What a path leads to once links are followed. */
export interface Target {
  readonly path: string;
  readonly entry: Exclude<EntryAt, 'link'>;
}

/** The permissions and the owner of a file, as for `chmod` and `chown`. Absent: those of whoever runs the program. */
export interface Rights {
  readonly mode: number;
  readonly user?: number;
  readonly group?: number;
}

/**
 * The file operations that writing needs. Each can fail with the system's own error, and the program can be killed
 * between any two of them. All paths are absolute.
 */
export interface Disk {
  entryAt(path: string): Promise<EntryAt>;
  /** Follows links. One that leads nowhere is a failure. */
  targetOf(path: string): Promise<Target>;
  /** The path with every link in it followed, and with the letters that the disk has, as far as anything is there. */
  realPath(path: string): Promise<string>;
  /** The names in a folder; none where there is no folder. */
  list(folder: string): Promise<readonly string[]>;
  read(path: string): Promise<Uint8Array>;
  /** When a file or a folder was last changed, in milliseconds since 1970; nothing where there is none. */
  changedAt(path: string): Promise<number | undefined>;
  /** A stamp that stays equal until somebody changes the file; nothing if there is no file. */
  stampOf(path: string): Promise<string | undefined>;
  /**
   * Makes a folder and those above it; one that is there already is no failure. Nobody else may look into a private
   * one.
   */
  makeFolder(folder: string, isPrivate?: boolean): Promise<void>;
  /** Makes a new file and flushes it; a file that is there already is a failure. */
  create(path: string, bytes: Uint8Array, rights?: Rights): Promise<void>;
  /** Writes a file that only its owner may read, in place of the file or link that has its name. A crash can lose or damage it. */
  put(path: string, bytes: Uint8Array): Promise<void>;
  /** Writes to an existing device that can only be written to, such as a terminal or `/dev/null`. */
  pour(path: string, bytes: Uint8Array): Promise<void>;
  /** Gives a file a second name; a file that has it already is a failure. */
  link(from: string, to: string): Promise<void>;
  /** Gives a file its final name, in place of whatever file or link has it. */
  rename(from: string, to: string): Promise<void>;
  /** Fails with `EBUSY` where another program has a file open and the system would not let it be replaced, as on Windows. */
  checkFree(path: string): Promise<void>;
  /** Removes a file, a link or a whole folder; nothing there is no failure. */
  remove(path: string): Promise<void>;
  /** Removes a folder in which nothing is; others stay. */
  removeEmpty(folder: string): Promise<void>;
  /** Flushes the names of a folder, where the system can. */
  flushFolder(folder: string): Promise<void>;
  /** Nothing where there is no file. */
  rightsOf(path: string): Promise<Rights | undefined>;
}

/** Which process this is, and whether another one is running. */
export interface Processes {
  readonly id: number;
  readonly host: string;
  isRunning(id: number): boolean;
  /** Milliseconds since 1970. */
  now(): number;
  /**
   * Work that no request to end (Ctrl-C, `kill`) interrupts: the work learns of the request, and the process ends
   * afterwards. A second request ends the process at once.
   */
  undisturbed<T>(work: (mustEnd: () => boolean) => Promise<T>): Promise<T>;
}

/** What writing needs of the outside. */
export interface Machine {
  readonly disk: Disk;
  readonly processes: Processes;
}

/** Longer than any run writes. A lock that is older was left behind, even if another process has its number by now. */
const LONGEST_RUN = 3_600_000;
/** The most by which the clocks of two machines differ. A later time comes from a wrong clock. */
const CLOCKS_APART = 300_000;

/** A process, on a machine, and when it was last heard of, in milliseconds since 1970. */
export interface Holder {
  readonly id: number;
  readonly host: string;
  readonly since: number;
}

/** Whether another process can still be at work. On another machine, it is for as long as a run can take. */
export function isAtWork({ id, host, since }: Holder, processes: Processes): boolean {
  const age = processes.now() - since;
  if (age > LONGEST_RUN || age < -CLOCKS_APART) return false;
  return host !== processes.host || processes.isRunning(id);
}

/**
 * Removes from a folder what other processes had prepared there when they were killed, and perhaps what this one did
 * before. The pattern gives of a name the machine and the process that it belongs to.
 */
export async function removeLeftovers(
  folder: string,
  pattern: RegExp,
  { disk, processes }: Machine,
  withOwn = false,
): Promise<void> {
  for (const name of await disk.list(folder)) {
    const [, host, id] = pattern.exec(name) ?? [];
    if (host === undefined) continue;
    const path = join(folder, name);
    const isOwn = host === processes.host && Number(id) === processes.id;
    const since = async () => (await disk.changedAt(path)) ?? processes.now();
    const isLeft = isOwn ? withOwn : !isAtWork({ id: Number(id), host, since: await since() }, processes);
    if (isLeft) await disk.remove(path);
  }
}
