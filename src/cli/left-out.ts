import { dirname, resolve } from 'node:path';
import { gather } from '../check/gather.ts';
import type { World } from '../host/world.ts';
import { knownFiles } from '../output/site-manifest.ts';

/**
 * Why a website is not made of these records: each was named as a file, they are fewer than its meetings, and other
 * records are beside them. The pages of those meetings would be removed, which is rarely meant.
 */
export async function refusedFewer(
  out: string,
  named: readonly string[],
  records: readonly string[],
  world: World,
): Promise<string | undefined> {
  for (const path of named) if ((await world.kindOf(path)) !== 'file') return undefined;
  const { disk, workingFolder, shortName } = world;
  const files = await knownFiles(resolve(workingFolder, out), disk);
  const meetings = new Set(files.filter((path) => path.split('/').length === 3).map(dirname)); // group/meeting/document
  if (meetings.size <= records.length) return undefined;
  const pathOf = (path: string) => disk.realPath(resolve(workingFolder, path));
  const own = new Set(await Promise.all(records.map(pathOf)));
  const folders = [...new Set(records.map((path) => dirname(resolve(workingFolder, path))))];
  for (const folder of folders) {
    const gathered = await gather([shortName(folder) || '.'], world);
    const all = await Promise.all((gathered.ok ? gathered.value.records : []).map(pathOf));
    if (all.some((path) => !own.has(path)))
      return `${out} has more meetings than the records that you named, and a website has only the meetings of these: the pages of the others would be removed. Name a folder with all records, or use --force to remove them.`;
  }
  return undefined;
}
