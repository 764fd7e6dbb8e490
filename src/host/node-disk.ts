import {
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Disk, EntryAt, Processes, Rights, Target } from './disk.ts';
import { hasCode } from './errors.ts';
import { onceFree } from './in-use.ts';
import { resolvedBySystem } from './node-folders.ts';
import { undisturbed } from './requests-to-end.ts';

const IS_WINDOWS = process.platform === 'win32';

/**
 * The real disk. Calls are synchronous, because the system answers nearly all of them at once, and asynchronous ones
 * take ten times as long, a dozen times for each document. Only a flush is asynchronous, so that requests to end are
 * noticed meanwhile.
 */
export const nodeDisk: Disk = {
  entryAt,
  targetOf,
  realPath: async (path) => realPath(path),
  list: async (folder) => orNothing(() => readdirSync(folder)) ?? [],
  read: (path) => whenFree(() => readFileSync(path)),
  stampOf,
  changedAt: async (path) => orNothing(() => lstatSync(path))?.mtimeMs,
  makeFolder: async (folder, isPrivate) => makeFolder(folder, isPrivate),
  create,
  put: async (path, bytes) => {
    rmSync(path, { force: true }); // through a link, another file would be written; and an old file keeps its rights
    writeFileSync(path, bytes, { mode: 0o600, flag: 'wx' });
  },
  pour,
  link: linkOrCopy,
  rename: (from, to) => whenFree(() => rename(from, to)),
  checkFree: (path) => whenFree(() => checkFree(path)),
  remove: (path) => whenFree(() => rmSync(path, { recursive: true, force: true })),
  removeEmpty,
  flushFolder,
  rightsOf,
};

/** Does what another program can stop on Windows for as long as it has the file open. */
export function whenFree<T>(work: () => T): Promise<T> {
  return onceFree(work, IS_WINDOWS);
}

/** The processes of this machine. */
export const nodeProcesses: Processes = {
  id: process.pid,
  get host() {
    return hostname();
  },
  isRunning,
  now: Date.now,
  undisturbed,
};

async function entryAt(path: string): Promise<EntryAt> {
  const found = orNothing(() => lstatSync(path));
  return found?.isSymbolicLink() ? 'link' : kindOf(found);
}

/** Replacing a file changes its number; changing it changes its time. */
async function stampOf(path: string): Promise<string | undefined> {
  const found = orNothing(() => lstatSync(path, { bigint: true }));
  return found?.isFile() ? [found.ino, found.size, found.mtimeNs, found.ctimeNs].join(' ') : undefined;
}

async function targetOf(path: string): Promise<Target> {
  const isLink = (await entryAt(path)) === 'link';
  const entry = kindOf(isLink ? statSync(path) : orNothing(() => statSync(path)));
  return { entry, path: isLink && entry !== 'other' ? resolvedBySystem(path) : path };
}

function realPath(path: string): string {
  const real = orNothing(() => resolvedBySystem(path));
  if (real !== undefined || dirname(path) === path) return real ?? path;
  return join(realPath(dirname(path)), basename(path));
}

function kindOf(found: Stats | undefined): Target['entry'] {
  if (!found) return 'nothing';
  if (found.isDirectory()) return 'folder';
  return found.isFile() ? 'file' : 'other';
}

/** Folder by folder, because Node's own recursive call reports a read-only disk as a missing folder. */
function makeFolder(folder: string, isPrivate = false): void {
  if (orNothing(() => statSync(folder))) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder, isPrivate ? 0o700 : undefined);
  } catch (thrown) {
    if (!hasCode(thrown, 'EEXIST')) throw thrown;
  }
}

async function create(path: string, bytes: Uint8Array, rights?: Rights): Promise<void> {
  const file = openSync(path, 'wx', rights && 0o600); // with rights, it gets its own below
  try {
    if (rights) take(rights, file);
    writeFileSync(file, bytes);
    await flush(file);
  } catch (thrown) {
    throw placed(thrown, path);
  } finally {
    closeSync(file);
  }
}

function flush(file: number): Promise<void> {
  return new Promise((resolve, reject) => {
    fsync(file, (failure) => (failure ? reject(failure) : resolve()));
  });
}

/** Errors of an open file do not name the file. */
function placed(thrown: unknown, path: string): unknown {
  return thrown instanceof Error ? Object.assign(thrown, { path }) : thrown;
}

/** Only an administrator can give a file away: where that is refused, it belongs to whoever runs the program. */
function take({ mode, user, group }: Rights, file: number): void {
  try {
    if (user !== undefined && group !== undefined) fchownSync(file, user, group);
  } catch {
    // it is theirs then
  }
  fchmodSync(file, mode & 0o7777);
}

async function pour(path: string, bytes: Uint8Array): Promise<void> {
  const file = openSync(path, 'a');
  try {
    writeFileSync(file, bytes);
  } finally {
    closeSync(file);
  }
}

/** Some file systems, such as FAT, have no hard links, so the file is copied there. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    linkSync(from, to);
  } catch (thrown) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS'].some((code) => hasCode(thrown, code))) throw thrown;
    await create(to, readFileSync(from), await rightsOf(from));
  }
}

/** Windows says only `EPERM`, for a file that another program has open and for one that is write-protected. */
function rename(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (thrown) {
    if (!IS_WINDOWS || !hasCode(thrown, 'EPERM')) throw thrown;
    checkFree(to);
    if (!orNothing(() => statSync(to))?.isFile()) throw thrown;
    chmodSync(to, 0o666);
    renameSync(from, to);
  }
}

/** Node opens a file with it only if nobody else has the file open. libuv knows it as `UV_FS_O_EXLOCK`, on Windows alone. */
const ALONE = 0x10000000;

function checkFree(path: string): void {
  if (!IS_WINDOWS) return;
  const file = orNothing(() => openSync(path, constants.O_RDONLY | ALONE));
  if (file !== undefined) closeSync(file);
}

async function rightsOf(path: string): Promise<Rights | undefined> {
  const found = orNothing(() => statSync(path));
  return found && { mode: found.mode, user: found.uid, group: found.gid };
}

async function removeEmpty(folder: string): Promise<void> {
  try {
    orNothing(() => rmdirSync(folder));
  } catch (thrown) {
    if (!['ENOTEMPTY', 'EEXIST'].some((code) => hasCode(thrown, code))) throw thrown;
  }
}

/** Windows cannot flush a folder, and some file systems refuse to; both keep names safe by other means. */
async function flushFolder(folder: string): Promise<void> {
  const handle = openedFolder(folder);
  if (handle === undefined) return;
  try {
    await flush(handle);
  } catch (thrown) {
    if (!['EINVAL', 'EPERM', 'EISDIR', 'ENOTSUP'].some((code) => hasCode(thrown, code)))
      throw placed(thrown, folder);
  } finally {
    closeSync(handle);
  }
}

function openedFolder(folder: string): number | undefined {
  try {
    return openSync(folder, 'r');
  } catch {
    return undefined;
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
function orNothing<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (thrown) {
    if (hasCode(thrown, 'ENOENT') || hasCode(thrown, 'ENOTDIR')) return undefined;
    throw thrown;
  }
}
