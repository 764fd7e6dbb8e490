import { dirname } from 'node:path';
import type { Disk, Processes } from '../src/storage/disk.ts';
import { systemError } from '../src/storage/errors.ts';

type Entry =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'link'; readonly to: string };

/** A disk in memory: files and links by absolute path, folders by what is in them or by having been made. */
export interface MemoryDisk extends Disk {
  readonly entries: Map<string, Entry>;
  readonly folders: Set<string>;
}

/** Called before each operation, with its name and path; what it throws is the operation's failure. */
export type BeforeEach = (operation: keyof Disk, path: string) => void;

/** A disk in memory. Every operation can be made to fail, as a real disk's can. */
export function memoryDisk(
  files: Readonly<Record<string, Uint8Array>> = {},
  before: BeforeEach = () => {},
): MemoryDisk {
  const entries = new Map(
    Object.entries(files).map(([path, bytes]) => [path, { kind: 'file', bytes } as Entry]),
  );
  const folders = new Set<string>();
  const isFolder = (path: string) =>
    path === '/' || folders.has(path) || [...entries.keys()].some((each) => each.startsWith(`${path}/`));
  const below = (path: string) =>
    [...entries.keys(), ...folders].filter((each) => each === path || each.startsWith(`${path}/`));
  return {
    entries,
    folders,
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
    makeFolder: async (folder) => {
      before('makeFolder', folder);
      for (let path = folder; path !== dirname(path); path = dirname(path)) folders.add(path);
    },
    create: async (path, bytes) => {
      before('create', path);
      if (entries.has(path)) throw systemError('EEXIST', path);
      if (!isFolder(dirname(path))) throw systemError('ENOENT', path);
      entries.set(path, { kind: 'file', bytes });
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
    remove: async (path) => {
      before('remove', path);
      for (const each of below(path)) {
        entries.delete(each);
        folders.delete(each);
      }
    },
    flushFolder: async (folder) => before('flushFolder', folder),
    rightsOf: async (path) => {
      before('rightsOf', path);
      return entries.has(path) ? { mode: 0o644, user: 0, group: 0 } : undefined;
    },
  };
}

/** Bytes that were written again are another state of a file, though they are equal. */
const STAMPS = new WeakMap<Uint8Array, string>();
let stamps = 0;

export function stampOf(bytes: Uint8Array): string {
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
    now: () => 1_583_193_600_000,
    undisturbed: (work) => work(() => false),
  };
}
