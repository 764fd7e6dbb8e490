import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { World } from '../../host/world.ts';
import { isNamedAsRecord, mayBeRecord, WORKSPACE_FILE } from '../../record/record-file.ts';

/** The folder of records where no `opsg.yaml` says where they are. */
const MEETINGS = 'meetings';
/** How much of a file shows whether it is a record. */
const HEAD = 64 * 1024;

export function nameAt(path: string): string {
  return basename(path);
}

/** A folder whose records are checked together, and how many levels of folders below it; absent: all. */
export interface RecordsFolder {
  readonly path: string;
  readonly depth?: number;
}

/**
 * Where the records are that are checked together with one: below the folder of its `opsg.yaml`; else below the folder of
 * meetings in which it is; else in its own folder, and below it if the editor has opened a folder around it.
 */
export async function recordsFolderOf(
  path: string,
  opened: readonly string[],
  world: World,
): Promise<RecordsFolder> {
  const above = foldersAbove(path);
  for (const folder of above)
    if ((await world.kindOf(resolve(folder, WORKSPACE_FILE))) === 'file') return { path: folder };
  const meetings = above.find((folder) => nameAt(folder) === MEETINGS);
  if (meetings !== undefined) return { path: meetings };
  const own = dirname(path);
  return innermost(opened, path) === undefined ? { path: own, depth: 0 } : { path: own };
}

function foldersAbove(path: string): readonly string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...foldersAbove(folder)];
}

/** The innermost of some folders in which a path is. */
export function innermost(folders: readonly string[], path: string): string | undefined {
  return folders
    .filter((folder) => isBelow(path, folder))
    .reduce<string | undefined>((a, b) => (a !== undefined && a.length >= b.length ? a : b), undefined);
}

export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way.split(sep)[0] !== '..' && !isAbsolute(way);
}

/** The records in a folder and below it, without other YAML. */
export async function recordsIn(
  { path: folder, depth }: RecordsFolder,
  world: World,
): Promise<readonly string[]> {
  const { files } = await world.contentsOf(folder, depth);
  const isVisible = (file: string) => {
    const way = relative(folder, resolve(world.workingFolder, file));
    return !way.split(sep).some((name) => name.startsWith('.'));
  };
  const named = files.filter((file) => isNamedAsRecord(file) && isVisible(file));
  const found: string[] = [];
  for (const file of named) if (await isRecord(file, world)) found.push(file);
  return found;
}

async function isRecord(file: string, world: World): Promise<boolean> {
  try {
    return mayBeRecord(new TextDecoder().decode(await world.readFile(file, HEAD)));
  } catch {
    return false; // gone meanwhile, or not to be read
  }
}
