import { accessSync, constants, type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Unreadable } from '../base/problem.ts';
import { hasCode } from './errors.ts';
import type { Contents, EntryKind } from './world.ts';

/** A folder to visit: its path, its real path, and how many levels of folders below it to visit. */
interface Visit {
  readonly path: string;
  readonly real: string;
  readonly depth: number;
}

/** What was found so far, by absolute path. */
interface Notes {
  readonly files: string[];
  readonly folders: string[];
  readonly unreadable: Unreadable[];
  /** Folders, and links to folders, that are still to be gone into: a folder counts under its own name first. */
  readonly open: Visit[];
  readonly linked: Visit[];
}

/** The files in a folder and below it, by absolute path. Links are followed, and no folder is visited twice. */
export function contentsOf(folder: string, depth = Number.POSITIVE_INFINITY): Contents {
  const notes: Notes = { files: [], folders: [], unreadable: [], open: [], linked: [] };
  const entered = new Set<string>();
  const real = realPathOf(folder);
  if (real !== undefined) notes.open.push({ path: folder, real, depth });
  for (let next = nextOf(notes); next; next = nextOf(notes)) {
    if (entered.has(next.real)) continue;
    entered.add(next.real);
    enter(next, notes);
  }
  const { files, folders, unreadable } = notes;
  return { files: files.sort(), folders, unreadable };
}

function nextOf({ open, linked }: Notes): Visit | undefined {
  return open.shift() ?? linked.shift();
}

function enter(visit: Visit, notes: Notes): void {
  const entries = entriesIn(visit.path);
  if (!entries) {
    notes.unreadable.push({ path: visit.path, what: 'folder' });
    return;
  }
  notes.folders.push(visit.path);
  for (const entry of entries) note(entry, visit, notes);
}

/** Folders that may not be listed give nothing. */
function entriesIn(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (thrown) {
    if (hasCode(thrown, 'ENOENT')) return []; // gone since it was named
    if (hasCode(thrown, 'EACCES') || hasCode(thrown, 'EPERM')) return undefined;
    throw thrown;
  }
}

function note(entry: Dirent, { path: folder, real, depth }: Visit, notes: Notes): void {
  const path = join(folder, entry.name);
  const kind = kindAt(path, entry);
  if (kind === 'file' && isReadable(path)) notes.files.push(path);
  else if (kind === 'folder' && depth > 0) {
    const isLink = entry.isSymbolicLink();
    const its = isLink ? realPathOf(path) : join(real, entry.name);
    if (its !== undefined) (isLink ? notes.linked : notes.open).push({ path, real: its, depth: depth - 1 });
  } else if (kind !== 'folder') notes.unreadable.push({ path, what: kind === 'nothing' ? 'link' : kind });
}

function kindAt(path: string, entry: Dirent): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  try {
    const found = statSync(path);
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : 'pipe'; // a device may never end, either
  } catch {
    return 'nothing'; // a link that leads nowhere, or in a circle, or where nobody may look
  }
}

/** Reading a device may never end, and a pipe in a folder waits for a writer that may never come. */
export function kindOf(found: Stats, path: string): EntryKind {
  if (found.isDirectory()) return 'folder';
  if (found.isSocket()) return 'pipe';
  return found.isFIFO() && !/^\/(?:dev|proc)\//.test(path) ? 'pipe' : 'file'; // there: of a shell's <(…)
}

function realPathOf(folder: string): string | undefined {
  try {
    return resolvedBySystem(folder);
  } catch (thrown) {
    if (hasCode(thrown, 'ENOENT') || hasCode(thrown, 'ENOTDIR')) return undefined; // gone since it was named
    throw thrown;
  }
}

/**
 * The path of what is there, with links followed and in the letters of the disk. Some systems cannot say it of a long
 * path that they can open; then links are followed here, and the letters stay.
 */
export function resolvedBySystem(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (thrown) {
    if (!hasCode(thrown, 'UNKNOWN') && !hasCode(thrown, 'ENAMETOOLONG')) throw thrown;
    return realpathSync(path);
  }
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
