import { dirname, join } from 'node:path';
import { type Disk, type Machine, type Processes, removeLeftovers, type Target } from './disk.ts';
import { Interrupted, systemError } from './errors.ts';
import type { NewFile } from './world.ts';

/**
 * Writes files of an author: all of them, or none if one cannot be written. No file is ever half-written. A link stays,
 * and the file that it leads to is replaced. Returns the paths that somebody else has changed meanwhile; if there are
 * any, nothing was written.
 */
export function replaceFiles(files: readonly NewFile[], machine: Machine): Promise<readonly string[]> {
  const { disk, processes } = machine;
  return processes.undisturbed(async (mustEnd) => {
    const staged = await stageFiles(files, machine, mustEnd);
    try {
      const changed = await changedMeanwhile(staged, disk);
      if (changed.length === 0) await giveNames(staged, disk);
      return changed;
    } finally {
      await clearAway(staged, disk);
    }
  });
}

async function changedMeanwhile(staged: readonly StagedFile[], disk: Disk): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const { path, target, replaces } of staged) {
    if (replaces === undefined) continue;
    const { entry } = await disk.targetOf(path);
    const isSame =
      replaces === 'nothing'
        ? entry === 'nothing'
        : entry === 'file' && Buffer.compare(await disk.read(target.path), replaces) === 0;
    if (!isSame) changed.push(path);
  }
  return changed;
}

/** A file that lies ready beside its target, and the name under which what it replaces is kept until all is done. */
export interface StagedFile extends NewFile {
  readonly target: Target;
  readonly temporary: string;
  readonly old: string;
}

/** Writes files beside their targets, with the targets' rights, and flushes them. A failure leaves nothing behind. */
export async function stageFiles(
  files: readonly NewFile[],
  machine: Machine,
  mustEnd: () => boolean,
): Promise<readonly StagedFile[]> {
  const { disk, processes } = machine;
  const staged = await Promise.all(files.map((file, i) => placed(file, i, disk, processes)));
  for (const folder of foldersOf(staged)) await removeLeftovers(folder, LEFTOVER, machine, true);
  try {
    for (const file of staged) {
      if (mustEnd()) throw new Interrupted();
      await stage(file, disk);
    }
    return staged;
  } catch (thrown) {
    await clearAway(staged, disk);
    throw thrown;
  }
}

/** Gives staged files their names: all of them, or none where one cannot have its own. */
export async function giveNames(staged: readonly StagedFile[], disk: Disk): Promise<void> {
  const named: StagedFile[] = [];
  try {
    for (const file of staged) {
      await giveName(file, disk);
      named.push(file);
    }
    for (const folder of foldersOf(staged)) await disk.flushFolder(folder);
  } catch (thrown) {
    await takeBack(named, disk).catch(() => undefined); // then the new files stay, and they are whole
    throw thrown;
  }
}

async function giveName({ target, temporary, old, bytes }: StagedFile, disk: Disk): Promise<void> {
  if (target.entry === 'other') return disk.pour(target.path, bytes);
  if (target.entry === 'file') await about(target.path, disk.link(target.path, old));
  await about(target.path, disk.rename(temporary, target.path));
}

/** An error names the file that was wanted, not one that is needed on the way to it. */
async function about(path: string, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (thrown) {
    throw thrown instanceof Error ? Object.assign(thrown, { path, dest: path }) : thrown;
  }
}

/** Restores everything that was at the names. What was written to a device cannot be undone. */
export async function takeBack(named: readonly StagedFile[], disk: Disk): Promise<void> {
  for (const { target, old } of named) {
    if (target.entry === 'file') await disk.rename(old, target.path);
    if (target.entry === 'nothing') await disk.remove(target.path);
  }
}

/** Removes all that was only needed on the way; where that fails, the next run does it. */
export async function clearAway(staged: readonly StagedFile[], disk: Disk): Promise<void> {
  for (const { temporary, old } of staged) {
    for (const path of [temporary, old]) await disk.remove(path).catch(() => undefined);
  }
}

async function placed(file: NewFile, index: number, disk: Disk, processes: Processes): Promise<StagedFile> {
  const target = await disk.targetOf(file.path);
  if (target.entry === 'folder') throw systemError('EISDIR', file.path);
  const name = join(dirname(target.path), `.opsg-${processes.host}-${processes.id}-${index}`);
  return { ...file, target, temporary: `${name}.tmp`, old: `${name}-old.tmp` };
}

async function stage({ target, bytes, temporary, isPrivate }: StagedFile, disk: Disk): Promise<void> {
  if (target.entry === 'other') return;
  const rights = await disk.rightsOf(target.path);
  if (rights && (rights.mode & 0o222) === 0) throw systemError('EACCES', target.path);
  await disk.makeFolder(dirname(target.path));
  const wanted = isPrivate ? { ...rights, mode: 0o600 } : rights;
  await about(target.path, disk.create(temporary, bytes, wanted));
}

/** What a process had staged when it was killed. */
const LEFTOVER = /^\.opsg-(.+)-(\d+)-\d+(?:-old)?\.tmp$/;

function foldersOf(staged: readonly StagedFile[]): readonly string[] {
  const files = staged.filter(({ target }) => target.entry !== 'other');
  return [...new Set(files.map(({ target }) => dirname(target.path)))];
}
