import { nameOf } from './model/record-file.ts';
import type { World } from './world.ts';

/** The files of a folder whose names end so, not the hidden ones, and not those below it. */
export async function filesIn(folder: string, ending: string, world: World): Promise<readonly string[]> {
  const { files } = await world.contentsOf(folder, 0);
  return files.filter((file) => file.endsWith(ending) && !nameOf(file).startsWith('.'));
}
