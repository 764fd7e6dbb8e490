import { nameOf } from '../record/record-file.ts';
import type { World } from './world.ts';

/**
 * The files of a folder whose names end so, not the hidden ones, and not those below it. A file that may not be read
 * is among them: whoever reads it meets the failure.
 */
export async function filesIn(folder: string, ending: string, world: World): Promise<readonly string[]> {
  const { files, unreadable } = await world.contentsOf(folder, 0);
  const closed = unreadable.filter(({ what }) => what === 'file').map(({ path }) => path);
  return [...files, ...closed].filter((file) => file.endsWith(ending) && !nameOf(file).startsWith('.'));
}
