import { dirname } from 'node:path';
import type { Disk } from './disk.ts';

/** A file to be written, with its absolute path. */
export interface NewContent {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files of an author's: all of them, or none. Each is staged and flushed beside its target, with the
 * target's permissions, and then given its name; a failure before the first name changes nothing.
 */
export async function replaceFiles(files: readonly NewContent[], mark: string, disk: Disk): Promise<void> {
  const staged = files.map((file) => ({ ...file, temporary: `${file.path}.${mark}.tmp` }));
  try {
    for (const { path, bytes, temporary } of staged) {
      await disk.makeFolder(dirname(path));
      await disk.create(temporary, bytes, await disk.modeOf(path));
    }
    for (const { path, temporary } of staged) await disk.rename(temporary, path);
    for (const folder of new Set(files.map(({ path }) => dirname(path)))) await disk.flushFolder(folder);
  } catch (thrown) {
    for (const { temporary } of staged) await disk.remove(temporary).catch(() => undefined);
    throw thrown;
  }
}
