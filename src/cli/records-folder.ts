import { posix } from 'node:path';
import type { World } from '../host/world.ts';
import { isNamedAsRecord, WORKSPACE_FILE } from '../record/record-file.ts';

/** Where records lie unless someone says otherwise. */
export const RECORDS_FOLDER = 'meetings';

/** As much of a record as its first keys need. */
const BEGINNING = 4096;

/** The folder that has most of the records of a group; that of all records if there are none yet. */
export async function recordsFolder(group: string, world: World): Promise<string> {
  const counts = new Map<string, number>();
  for (const file of await filesBelow(RECORDS_FOLDER, world)) {
    if (!isNamedAsRecord(file)) continue;
    const text = new TextDecoder().decode(await world.readFile(file, BEGINNING));
    const named = /^["']?group["']?\s*:\s*(["']?)(.*?)\1\s*(?:#.*)?$/m.exec(text)?.[2];
    const folder = posix.dirname(file);
    if (named === group) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return most?.[0] ?? RECORDS_FOLDER;
}

/** The folders below one that have settings of their own. */
export async function settingsBelow(folder: string, world: World): Promise<readonly string[]> {
  const files = await filesBelow(folder, world);
  return files.filter((file) => posix.basename(file) === WORKSPACE_FILE).map((file) => posix.dirname(file));
}

async function filesBelow(folder: string, world: World): Promise<readonly string[]> {
  if ((await world.kindOf(folder)) !== 'folder') return [];
  const { files } = await world.contentsOf(folder);
  return files.map((file) => file.replaceAll('\\', '/')).filter((file) => !/(?:^|\/)\./.test(file));
}
