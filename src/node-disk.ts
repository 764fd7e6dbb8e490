import { lstat, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { Disk, EntryAt, Processes } from './storage/disk.ts';
import { hasCode } from './storage/errors.ts';

/** The real disk. */
export const nodeDisk: Disk = {
  entryAt,
  list: async (folder) => (await orNothing(readdir(folder))) ?? [],
  read: (path) => readFile(path),
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true });
  },
  create,
  rename,
  remove: (path) => rm(path, { recursive: true, force: true }),
  flushFolder,
  modeOf: async (path) => (await orNothing(stat(path)))?.mode,
};

/** The processes of this machine. */
export const nodeProcesses: Processes = { id: process.pid, host: hostname(), isRunning };

async function entryAt(path: string): Promise<EntryAt> {
  const found = await orNothing(lstat(path));
  if (!found) return 'nothing';
  if (found.isSymbolicLink()) return 'link';
  return found.isDirectory() ? 'folder' : 'file';
}

async function create(path: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Windows has no way to flush a folder, and some file systems refuse; the names are safe there by other means. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  try {
    await handle?.sync();
  } catch (thrown) {
    if (!['EINVAL', 'EPERM', 'EISDIR', 'ENOTSUP'].some((code) => hasCode(thrown, code))) throw thrown;
  } finally {
    await handle?.close();
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (thrown) {
    return hasCode(thrown, 'EPERM'); // it runs, as somebody else
  }
}

/** What a look at a path gives, or nothing where there is nothing. */
async function orNothing<T>(look: Promise<T>): Promise<T | undefined> {
  try {
    return await look;
  } catch (thrown) {
    if (hasCode(thrown, 'ENOENT') || hasCode(thrown, 'ENOTDIR')) return undefined;
    throw thrown;
  }
}
