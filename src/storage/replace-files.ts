import { dirname, join } from 'node:path';
import type { Disk, Machine, Processes, Target } from './disk.ts';
import { Interrupted, systemError } from './errors.ts';

/** A file to be written, with its absolute path. */
export interface NewContent {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What must stand there until the end: these bytes, or nothing. Absent: whatever it is, it may be replaced. */
  readonly replaces?: Uint8Array | 'nothing';
}

interface Staged extends NewContent {
  readonly target: Target;
  readonly temporary: string;
}

/**
 * Writes files of an author's. Each is staged and flushed beside its target, with the target's rights, and then given
 * its name; a failure before the first name changes nothing, and at no moment is a file half-written. Where a link
 * stands, the file that it leads to is replaced. The paths come back that were changed by somebody else meanwhile:
 * then nothing was written.
 */
export function replaceFiles(
  files: readonly NewContent[],
  { disk, processes }: Machine,
): Promise<readonly string[]> {
  return processes.undisturbed(async (mustEnd) => {
    const staged = await Promise.all(files.map((file, i) => placed(file, i, disk, processes)));
    for (const folder of foldersOf(staged)) await removeLeftovers(folder, disk, processes);
    try {
      for (const file of staged) {
        if (mustEnd()) throw new Interrupted();
        await stage(file, disk);
      }
      const changed = await changedMeanwhile(staged, disk);
      if (changed.length === 0) await giveNames(staged, disk);
      return changed;
    } finally {
      for (const { temporary } of staged) await disk.remove(temporary).catch(() => undefined);
    }
  });
}

async function placed(file: NewContent, index: number, disk: Disk, { host, id }: Processes): Promise<Staged> {
  const target = await disk.targetOf(file.path);
  if (target.entry === 'folder') throw systemError('EISDIR', file.path);
  return { ...file, target, temporary: join(dirname(target.path), `.opsg-${host}-${id}-${index}.tmp`) };
}

async function stage({ target, bytes, temporary }: Staged, disk: Disk): Promise<void> {
  if (target.entry === 'other') return;
  const rights = await disk.rightsOf(target.path);
  if (rights && (rights.mode & 0o222) === 0) throw systemError('EACCES', target.path);
  await disk.makeFolder(dirname(target.path));
  await disk.create(temporary, bytes, rights);
}

async function changedMeanwhile(staged: readonly Staged[], disk: Disk): Promise<readonly string[]> {
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

async function giveNames(staged: readonly Staged[], disk: Disk): Promise<void> {
  for (const { target, temporary, bytes } of staged) {
    if (target.entry === 'other') await disk.pour(target.path, bytes);
    else await disk.rename(temporary, target.path);
  }
  for (const folder of foldersOf(staged)) await disk.flushFolder(folder);
}

/** Removes what a process of this machine had staged in a folder when it was killed. */
async function removeLeftovers(
  folder: string,
  disk: Disk,
  { host, id: own, isRunning }: Processes,
): Promise<void> {
  for (const name of await disk.list(folder)) {
    const [, its, id] = /^\.opsg-(.+)-(\d+)-\d+\.tmp$/.exec(name) ?? [];
    if (its === host && (Number(id) === own || !isRunning(Number(id)))) await disk.remove(join(folder, name));
  }
}

function foldersOf(staged: readonly Staged[]): readonly string[] {
  const files = staged.filter(({ target }) => target.entry !== 'other');
  return [...new Set(files.map(({ target }) => dirname(target.path)))];
}
