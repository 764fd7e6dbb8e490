import { dirname, resolve } from 'node:path';
import { HIGHEST_LIMITS } from '../model/limits.ts';
import { type RecordFile, WORKSPACE_FILE } from '../model/record-file.ts';
import type { World } from '../world.ts';

/** Nobody may write a longer one: enough is read to show that it is too long. */
const MOST_BYTES = HIGHEST_LIMITS.recordKilobytes * 1024;

/** The `opsg.yaml` that holds for a record: in its folder, or in the nearest folder above; or none. */
export async function findWorkspace(record: string, world: World): Promise<RecordFile | undefined> {
  let folder = dirname(resolve(world.workingFolder, record));
  while (true) {
    const file = resolve(folder, WORKSPACE_FILE);
    if ((await world.kindOf(file)) === 'file')
      return { file: world.shortName(file), bytes: await world.readFile(file, MOST_BYTES) };
    if (dirname(folder) === folder) return undefined;
    folder = dirname(folder);
  }
}
