import { join } from 'node:path';
import type { FiledBytes } from '../base/artifact.ts';
import { hashOf } from '../base/key.ts';
import type { Disk, Machine } from '../host/disk.ts';
import { removeLeftovers } from '../host/disk.ts';
import { AREA, missingFrom } from './output-folder.ts';

/** Where the documents of a long run wait until all of them are good: beside what is staged, and as private. */
interface Spool {
  readonly folder: string;
  /** The folders that were made for it, the innermost first. */
  readonly made: readonly string[];
}

/**
 * Opens a spool below an output folder, by its absolute path; or none where a link or a file is in the way, which
 * the run will say when it comes to write.
 */
export async function openSpool(out: string, machine: Machine): Promise<Spool | undefined> {
  const { disk, processes } = machine;
  const area = join(out, AREA);
  const above = await missingFrom(area, disk);
  if (above.length === 0) {
    if ((await disk.entryAt(area)) !== 'folder') return undefined;
    await removeDeadSpools(area, machine);
  }
  const folder = join(area, `spool-${processes.host}-${processes.id}`);
  await disk.remove(folder);
  await disk.makeFolder(folder, true);
  return { folder, made: above };
}

/** Removes a spool with all that still waits in it, and the folders that nothing else was put into. */
export async function closeSpool({ folder, made }: Spool, disk: Disk): Promise<void> {
  await disk.remove(folder);
  for (const above of made) await disk.removeEmpty(above);
}

/** The bytes of a document go into a file of a spool, under a name that no other has. */
export async function fileInto(
  folder: string,
  name: string,
  bytes: Uint8Array,
  disk: Disk,
): Promise<FiledBytes> {
  const file = join(folder, name);
  await disk.create(file, bytes);
  return { file, sha256: hashOf(bytes) };
}

/** Removes what other processes had put aside when they were killed; a spool changes for as long as one is at work. */
export function removeDeadSpools(area: string, machine: Machine): Promise<void> {
  return removeLeftovers(area, /^spool-(.+)-(\d+)$/, machine);
}
