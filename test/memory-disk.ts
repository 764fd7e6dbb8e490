import { dirname } from 'node:path';
import type { Disk, Processes, Rights } from '../src/host/disk.ts';
import { systemError } from '../src/host/errors.ts';

type Entry =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly rights?: Rights }
  | { readonly kind: 'link'; readonly to: string };

/** A disk in memory: files and links by absolute path, folders by what is in them or by having been made. */
export interface MemoryDisk extends Disk {
  readonly entries: Map<string, Entry>;
  readonly folders: Set<string>;
  /** When something was last changed, where that is not now. */
  readonly times: Map<string, number>;
}

/** Called before each operation, with its name and path; what it throws is the operation's failure. */
export type BeforeEach = (operation: keyof Disk, path: string) => void;

const NOW = 1_583_193_600_000;
const USUAL_RIGHTS: Rights = { mode: 0o644, user: 0, group: 0 };

/**
 * A disk in memory. Every operation can be made to fail, as a real disk's can: a file that cannot be made to its end
 * may be there in part.
 */
export function memoryDisk(
  files: Readonly<Record<string, Uint8Array>> = {},
  before: BeforeEach = () => {},
): MemoryDisk {
  const entries = new Map(
    Object.entries(files).map(([path, bytes]) => [path, { kind: 'file', bytes } as Entry]),
  );
  const folders = new Set<string>();
  const times = new Map<string, number>();
  const isFolder = (path: string) => {
    if (path === '/' || folders.has(path)) return true;
    for (const each of entries.keys()) if (each.startsWith(`${path}/`)) return true;
    return false;
  };
  const below = (path: string) => {
    const isBelow = (each: string) => each === path || each.startsWith(`${path}/`);
    const found = [];
    for (const each of entries.keys()) if (isBelow(each)) found.push(each);
    for (const each of folders) if (isBelow(each)) found.push(each);
    return found;
  };
  return withPlainPaths({
    entries,
    folders,
    times,
    entryAt: async (path) => {
      before('entryAt', path);
      return entries.get(path)?.kind ?? (isFolder(path) ? 'folder' : 'nothing');
    },
    targetOf: async (path) => {
      before('targetOf', path);
      const entry = entries.get(path);
      const end = entry?.kind === 'link' ? entry.to : path;
      const found = entries.get(end)?.kind ?? (isFolder(end) ? 'folder' : 'nothing');
      if (found === 'link' || (end !== path && found === 'nothing')) throw systemError('ENOENT', path);
      return { path: end, entry: found };
    },
    realPath: async (path) => {
      before('realPath', path);
      for (const [from, entry] of entries)
        if (entry.kind === 'link' && (path === from || path.startsWith(`${from}/`)))
          return entry.to + path.slice(from.length);
      return path;
    },
    list: async (folder) => {
      before('list', folder);
      return [
        ...new Set(below(folder).map((path) => path.slice(folder.length + 1).split('/')[0] ?? '')),
      ].filter(Boolean);
    },
    read: async (path) => {
      before('read', path);
      const entry = entries.get(path);
      if (entry?.kind !== 'file') throw systemError('ENOENT', path);
      return entry.bytes;
    },
    stampOf: async (path) => {
      before('stampOf', path);
      const entry = entries.get(path);
      return entry?.kind === 'file' ? stampOf(entry.bytes) : undefined;
    },
    changedAt: async (path) => {
      before('changedAt', path);
      return entries.has(path) || isFolder(path) ? (times.get(path) ?? NOW) : undefined;
    },
    makeFolder: async (folder) => {
      before('makeFolder', folder);
      for (let path = folder; path !== dirname(path); path = dirname(path)) folders.add(path);
    },
    put: async (path, bytes) => {
      before('put', path);
      entries.set(path, { kind: 'file', bytes, rights: { mode: 0o600 } });
    },
    create: async (path, bytes, rights = USUAL_RIGHTS) => {
      if (entries.has(path)) throw systemError('EEXIST', path);
      if (!isFolder(dirname(path))) throw systemError('ENOENT', path);
      entries.set(path, { kind: 'file', bytes: bytes.slice(0, bytes.length / 2), rights });
      before('create', path);
      entries.set(path, { kind: 'file', bytes, rights });
    },
    pour: async (path) => before('pour', path),
    link: async (from, to) => {
      before('link', from);
      const entry = entries.get(from);
      if (!entry) throw systemError('ENOENT', from);
      if (entries.has(to)) throw systemError('EEXIST', to);
      entries.set(to, entry);
    },
    rename: async (from, to) => {
      before('rename', from);
      const entry = entries.get(from);
      if (!entry || !isFolder(dirname(to))) throw systemError('ENOENT', from);
      entries.delete(from);
      entries.set(to, entry);
    },
    checkFree: async (path) => before('checkFree', path),
    remove: async (path) => {
      before('remove', path);
      for (const each of below(path)) {
        entries.delete(each);
        folders.delete(each);
      }
    },
    removeEmpty: async (folder) => {
      before('removeEmpty', folder);
      if (below(folder).every((path) => path === folder)) folders.delete(folder);
    },
    flushFolder: async (folder) => before('flushFolder', folder),
    rightsOf: async (path) => {
      before('rightsOf', path);
      const entry = entries.get(path);
      return entry && ('rights' in entry ? (entry.rights ?? USUAL_RIGHTS) : USUAL_RIGHTS);
    },
  });
}

/** A path as the disk in memory has it: on Windows, the program makes `C:\\a\\b` of `/a/b`. */
export function plainPath(path: string): string {
  return process.platform === 'win32' ? path.replace(/^[a-z]:(?=[\\/])/i, '').replaceAll('\\', '/') : path;
}

function withPlainPaths(disk: MemoryDisk): MemoryDisk {
  if (process.platform !== 'win32') return disk;
  const plain = (value: unknown) => (typeof value === 'string' ? plainPath(value) : value);
  const operations = Object.entries(disk).flatMap(([name, value]) =>
    typeof value === 'function' ? [[name, (...values: unknown[]) => value(...values.map(plain))]] : [],
  );
  return { ...disk, ...Object.fromEntries(operations) };
}

/**
 * What lets the n-th operation fail, counted from when it is armed. A program that is killed there (`KILLED`) does
 * nothing any more: every operation after it fails too.
 */
export function faultAt(n: number, code: string) {
  let count = Number.NEGATIVE_INFINITY;
  return {
    before: (_: keyof Disk, path: string) => {
      count++;
      if (count === n || (code === 'KILLED' && count > n)) throw systemError(code, path);
    },
    arm: () => {
      count = 0;
    },
    wasMet: () => count >= n,
  };
}

/** A disk that holds what another does, and does not fail. */
export function copyOf({ entries, folders }: MemoryDisk): MemoryDisk {
  const copy = memoryDisk();
  for (const [path, entry] of entries) copy.entries.set(path, entry);
  for (const folder of folders) copy.folders.add(folder);
  return copy;
}

/** Bytes that were written again are another state of a file, though they are equal. */
const STAMPS = new WeakMap<Uint8Array, string>();
let stamps = 0;

function stampOf(bytes: Uint8Array): string {
  const stamp = STAMPS.get(bytes) ?? String(stamps++);
  STAMPS.set(bytes, stamp);
  return stamp;
}

/** A machine on which this process runs alone, beside those that are named. */
export function memoryProcesses(id = 1, running: readonly number[] = [id]): Processes {
  return {
    id,
    host: 'here',
    isRunning: (other) => running.includes(other),
    now: () => NOW,
    undisturbed: (work) => work(() => false),
  };
}
