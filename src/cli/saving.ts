import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Disk } from '../host/disk.ts';
import type { NewFile, World } from '../host/world.ts';
import { type Cache, cacheIn, orNothing } from '../output/cache.ts';
import { AREA } from '../output/output-folder.ts';
import { siteManifestIn } from '../output/site-manifest.ts';
import { isTree } from '../output/tree-state.ts';
import { STANDARD_INPUT } from '../record/record-file.ts';
import { isRedactionLog } from '../render/log-note.ts';
import { misused, type Outcome } from './outcome.ts';

/**
 * Why a redaction log cannot be written to a file. It contains withheld text, so it is never put beside documents. It
 * replaces only an older log, because another file there could be a record.
 */
export async function refusedLog(log: string, out: string, world: World): Promise<string | undefined> {
  const documents = await documentsAround(log, world, out);
  if (documents !== undefined)
    return `${documents} is a folder of documents, and the redaction log contains withheld text. Name a file outside the output folder.`;
  const kind = await world.kindOf(log);
  if (kind === 'nothing' || (kind === 'file' && isRedactionLog(await world.readFile(log)))) return undefined;
  return `${log} is there already, and is not a redaction log. Name another file.`;
}

/** Why a folder cannot be a cache. Its contents depend on withheld text, so it is never put beside documents. */
export async function refusedCache(
  folder: string,
  out: string | undefined,
  world: World,
): Promise<string | undefined> {
  const documents = await documentsAround(folder, world, out);
  if (documents !== undefined)
    return `${documents} is a folder of documents, and the contents of a cache depend on withheld text. Name a folder outside the output folder.`;
  const kind = await world.kindOf(folder);
  return kind === 'file' ? `${folder} is a file. Name a folder for the cache.` : undefined;
}

/** Which cache a command uses. */
export interface CacheWish {
  /** Whether to use the cache; absent: yes. */
  readonly cache?: boolean;
  /** A folder outside the output folder for the cache; absent: the user's own cache folder. */
  readonly cacheFolder?: string;
}

/** The cache in the folder that was named, or in the user's own cache folder. It is never among documents. */
export async function cacheFor(
  { cache, cacheFolder }: CacheWish,
  out: string | undefined,
  world: World,
): Promise<Cache | undefined> {
  const folder = cacheFolder ?? world.cacheFolder;
  if (cache === false || folder === undefined) return undefined;
  const isOwn = cacheFolder === undefined;
  if (isOwn && (await orNothing(async () => !(await refusedCache(folder, out, world)))) !== true)
    return undefined;
  return cacheIn(resolve(world.workingFolder, folder), world);
}

/** Why files cannot be made: one would be beside documents, whose readers may not be allowed to read it. */
export async function refusedFiles(paths: readonly string[], world: World): Promise<string | undefined> {
  for (const path of paths) {
    const documents = await documentsAround(path, world);
    if (documents !== undefined)
      return `${documents} is a folder of documents, and their readers may not be allowed to read ${path}. Name a place outside it.`;
  }
  return undefined;
}

/**
 * The folder of documents in which a file would be: the one that a run writes to, or one that any run has written to
 * before, which its manifests show. Where links lead, and how the letters of a path are written, makes no difference.
 */
async function documentsAround(
  path: string,
  { disk, workingFolder, shortName }: World,
  out?: string,
): Promise<string | undefined> {
  const real = await disk.realPath(resolve(workingFolder, path));
  const isWritten = out !== undefined && out !== STANDARD_INPUT;
  const wanted = isWritten ? await disk.realPath(resolve(workingFolder, out)) : undefined;
  if (wanted !== undefined && isBelow(folded(real), folded(wanted))) return out;
  for (let folder = real; ; folder = dirname(folder)) {
    const documents = await documentsIn(folder, real, disk);
    if (documents !== undefined) return shortName(documents) || '.';
    if (await siteManifestIn(folder, disk)) return shortName(folder) || '.'; // a copy of a website
    if (dirname(folder) === folder) return undefined;
  }
}

/**
 * The folder of documents that contains a path below a folder: the folder itself if runs have written documents into it,
 * or a website in it. Files beside a website are not among documents.
 */
async function documentsIn(folder: string, path: string, disk: Disk): Promise<string | undefined> {
  const area = resolve(folder, AREA);
  if ((await disk.entryAt(area)) === 'nothing') return undefined;
  const known = (await disk.list(area)).map((name) => resolve(folder, name));
  const trees: string[] = [];
  for (const one of known) if (await isTree(one, disk)) trees.push(one);
  const isOnlySites = known.length > 0 && trees.length === known.length;
  if (!isOnlySites || isBelow(folded(path), folded(area))) return folder;
  return trees.find((site) => isBelow(folded(path), folded(site)));
}

/** Why a website cannot be in a folder: it is copied whole, and records contain text for other readers. */
export async function refusedSite(
  out: string,
  records: readonly string[],
  world: World,
): Promise<string | undefined> {
  const { disk, workingFolder } = world;
  const kind = await world.kindOf(out);
  if (kind !== 'folder' && kind !== 'nothing') return `${out} is not a folder. Name another one with --out.`;
  const site = await disk.realPath(resolve(workingFolder, out));
  if (dirname(site) === site)
    return `${out} is a whole disk. Give the website a folder of its own with --out, because it is copied whole.`;
  for (const record of records) {
    if (record === STANDARD_INPUT) continue;
    if (isBelow(folded(await disk.realPath(resolve(workingFolder, record))), folded(site)))
      return `${out} contains records. Give the website a folder of its own with --out, because it is copied whole.`;
  }
  return undefined;
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way.split(sep)[0] !== '..' && !isAbsolute(way);
}

/** File systems may not tell capitals apart, nor two ways to write é. */
function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/**
 * Writes files of an author, or returns the outcome that says why none was written: somebody else changed one
 * meanwhile.
 */
export async function unsaved(files: readonly NewFile[], world: World): Promise<Outcome | undefined> {
  const changed = await world.writeFiles(files);
  if (changed.length === 0) return undefined;
  const names = changed.map((path) => world.shortName(path)).join(', ');
  return misused(
    `${names}: somebody else has changed this meanwhile. Nothing was written. Run the command again.`,
  );
}

/** Whether a path leads to one of these files, however it is written. */
export function isOneOf(path: string, files: readonly string[], { workingFolder }: World): boolean {
  return files.some((file) => resolve(workingFolder, file) === resolve(workingFolder, path));
}
