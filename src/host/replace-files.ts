import type { Disk, Machine } from './disk.ts';
import { clearAway, giveNames, type StagedFile, stageFiles } from './staged-files.ts';
import type { NewFile } from './world.ts';

/**
 * Writes files of an author's: all of them, or none where one cannot be written. At no moment is a file half-written.
 * Where a link stands, the file that it leads to is replaced. The paths come back that were changed by somebody else
 * meanwhile: then nothing was written.
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
