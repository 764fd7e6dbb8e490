import { dirname, join, sep } from 'node:path';
import type { WritingFacts } from '../base/facts.ts';
import { OPEN } from '../base/policy.ts';
import { error, type Problem } from '../base/problem.ts';
import { startOf } from '../base/source.ts';
import type { Disk } from '../host/disk.ts';
import { foldersAbove, type Manifest } from './manifest.ts';
import { AREA, areaOf, manifestOf } from './output-folder.ts';
import type { Order } from './planning.ts';
import { siteManifestIn } from './site-manifest.ts';

/**
 * What keeps a run out of a folder, whatever is in it: a link, the documents of another run around it, or that opsg
 * keeps there what it knows of other folders, perhaps for other readers.
 */
export async function refusedAround(order: Order, disk: Disk): Promise<Problem | undefined> {
  const { folder } = order;
  const area = areaOf(folder);
  if (folder.split(sep).includes(AREA)) return problem('mixed-folder', folder, { holds: 'state' });
  for (const path of [folder, dirname(area), area])
    if ((await disk.entryAt(path)) === 'link') return problem('folder-is-link', folder, {});
  const above = await manifestAbove(folder, disk);
  return above && clash(above, order);
}

/** What keeps a run out of a folder by what is in it and below it. */
export async function refusedWithin(
  order: Order,
  manifest: Manifest | undefined,
  disk: Disk,
): Promise<readonly Problem[]> {
  const refused = refusedBy(manifest, order);
  if (refused.length > 0) return refused;
  const own = ownPaths(order, manifest);
  const below = await clashBelow(order.folder, order, own, { left: MOST_ENTRIES }, disk);
  return below ? [below] : pathsInTheWay(order, manifest, disk);
}

/** What keeps a run out of a folder by the manifest of the folder. */
export function refusedBy(manifest: Manifest | undefined, order: Order): readonly Problem[] {
  const { audience, isWholeFolder = false } = order;
  const isMixed = manifest && manifest.documents.length > 0 && isTreeOf(manifest) !== isWholeFolder;
  return manifest && (manifest.audience !== audience || isMixed) ? [clash(manifest, order)] : [];
}

/** Whether a whole folder belonged to the run that wrote a manifest, as that of a website does. */
export function isTreeOf({ documents }: Manifest): boolean {
  return documents.length > 0 && documents.every(({ record }) => record === '');
}

function clash(other: Manifest, { folder, audience }: Order): Problem {
  if (other.audience !== audience)
    return problem('other-audience', folder, { holds: other.audience, wanted: audience });
  return problem('mixed-folder', folder, { holds: isTreeOf(other) ? 'website' : 'documents' });
}

/** What an output folder above this one contains. */
async function manifestAbove(folder: string, disk: Disk): Promise<Manifest | undefined> {
  const parent = dirname(folder);
  if (parent === folder) return undefined;
  const found = (await manifestOf(parent, disk)) ?? (await siteManifestIn(parent, disk));
  return found ?? manifestAbove(parent, disk);
}

/** How many files and folders that are not ours are looked at below an output folder. */
const MOST_ENTRIES = 20_000;

/** The files that this run and the one before write, and the folders in which these are. */
interface OwnPaths {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
}

function ownPaths({ folder, documents }: Order, manifest: Manifest | undefined): OwnPaths {
  const names = [...documents, ...(manifest?.documents ?? [])].map(({ name }) => name);
  const paths = (all: readonly string[]) => new Set(all.map((name) => join(folder, name)));
  return { files: paths(names), folders: paths(foldersAbove(names)) };
}

/**
 * Documents that an earlier run wrote below this folder, for other readers or, where the whole folder is one run's, for
 * any: they would be sent with these. A folder with very many other files is most likely not meant as an output folder.
 */
async function clashBelow(
  folder: string,
  order: Order,
  own: OwnPaths,
  budget: { left: number },
  disk: Disk,
): Promise<Problem | undefined> {
  for (const name of await disk.list(join(folder, AREA))) {
    const manifest = await manifestOf(join(folder, name), disk);
    if (manifest && (manifest.audience !== order.audience || order.isWholeFolder))
      return clash(manifest, order);
  }
  for (const name of await disk.list(folder)) {
    const path = join(folder, name);
    if (own.files.has(path)) continue;
    if (!own.folders.has(path) && budget.left-- === 0)
      return problem('folder-too-full', order.folder, { most: MOST_ENTRIES });
    if (name === AREA || (await disk.entryAt(path)) !== 'folder') continue;
    const site = own.folders.has(path) ? undefined : await siteManifestIn(path, disk);
    if (site && (site.audience !== order.audience || order.isWholeFolder)) return clash(site, order);
    const found = await clashBelow(path, order, own, budget, disk);
    if (found) return found;
  }
  return undefined;
}

/** A link in place of a folder of ours leads elsewhere, and anything else in place of one belongs to a person. */
async function pathsInTheWay(
  { folder, documents }: Order,
  manifest: Manifest | undefined,
  disk: Disk,
): Promise<readonly Problem[]> {
  const names = [...documents, ...(manifest?.documents ?? [])].map(({ name }) => name);
  const found: Problem[] = [];
  for (const above of foldersAbove(names)) {
    if (found.some(({ place }) => join(folder, above).startsWith(place.source.file))) continue;
    const entry = await disk.entryAt(join(folder, above));
    if (entry === 'link') found.push(problem('folder-is-link', join(folder, above), {}));
    if (entry === 'file' || entry === 'other')
      found.push(problem('file-in-the-way', join(folder, above), {}));
  }
  return found;
}

/** A problem with a folder, or with files in it. */
export function problem<C extends keyof WritingFacts>(
  code: C,
  folder: string,
  facts: Problem<C>['facts'],
): Problem<C> {
  return error(code, startOf({ file: folder, text: '' }), facts, OPEN);
}
