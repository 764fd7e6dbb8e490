import { dirname, join } from 'node:path';
import type { SeenFile } from '../base/artifact.ts';
import type { WritingFacts } from '../base/facts.ts';
import { OPEN } from '../base/policy.ts';
import { error, failed, ok, type Problem, type Result, together } from '../base/problem.ts';
import { startOf } from '../base/source.ts';
import type { Disk, Machine } from '../host/disk.ts';
import type { NewFile } from '../host/world.ts';
import { commit, type PlannedOrder } from './commit.ts';
import { lockFolder, unlockFolder } from './folder-lock.ts';
import type { Before, Manifest } from './manifest.ts';
import { belongsTo, foldersAbove, formatOf } from './manifest.ts';
import { AREA, areaOf, hashAt, hashWithLineFeeds, isGone, manifestOf, recover } from './output-folder.ts';
import {
  belongings,
  type Fate,
  type Found,
  isNothingToDo,
  type Order,
  type Planned,
  planFor,
  sha256Of,
  type WriteOptions,
} from './planning.ts';
import { removeDeadSpools } from './spool.ts';

/** What becomes of the documents of one folder. */
export interface FolderFates {
  readonly folder: string;
  readonly audience: string;
  readonly fates: readonly Fate[];
}

/** Other files that a run is asked for. They go elsewhere, but are written only together with its documents. */
export interface WriteWishes extends WriteOptions {
  readonly beside?: readonly NewFile[];
}

/**
 * Documents become files, in all of the folders or in none; what became of each comes back. Everything is staged and flushed first; then each folder's plan is decided by one rename, and carried out.
 * A run that dies before leaves the folders as they were; after, it leaves plans that the next run carries out.
 */
export function writeOutputs(
  orders: readonly Order[],
  { beside = [], ...options }: WriteWishes,
  machine: Machine,
): Promise<Result<readonly FolderFates[]>> {
  return machine.processes.undisturbed(async (mustEnd) => {
    const locked: string[] = [];
    try {
      const free = together(await eachInTurn(orders, (order) => take(order, locked, machine)));
      if (!free.ok) return free;
      const planned = together(
        await eachInTurn(orders, (order) => recoveredPlan(order, options, machine.disk)),
      );
      if (!planned.ok) return planned;
      const open = planned.value.filter(({ plan, manifest }) => !isNothingToDo(plan, manifest));
      await commit(open, beside, machine, mustEnd);
      return ok(planned.value.map(fatesOnly));
    } finally {
      // A lock that cannot be removed is a dead process's when this one has ended.
      for (const folder of locked) await unlockFolder(areaOf(folder), machine.disk).catch(() => undefined);
    }
  });
}

/** What writing would do, without doing it. With `force` nothing is refused for being a person's. */
export async function lookAtOutputs(
  orders: readonly Order[],
  options: WriteOptions,
  { disk }: Pick<Machine, 'disk'>,
): Promise<Result<readonly FolderFates[]>> {
  const planned = together(await eachInTurn(orders, (order) => planOf(order, options, disk)));
  return planned.ok ? ok(planned.value.map(fatesOnly)) : planned;
}

function fatesOnly({ folder, audience, fates }: FolderFates): FolderFates {
  return { folder, audience, fates };
}

/** Makes a folder ready for this run alone. */
async function take(
  { folder, audience }: Order,
  locked: string[],
  machine: Machine,
): Promise<Result<undefined>> {
  const { disk } = machine;
  const area = areaOf(folder);
  const links = await eachInTurn([folder, dirname(area), area], (path) => disk.entryAt(path));
  if (links.includes('link')) return failed([problem('folder-is-link', folder, {})]);
  const holds = await audienceAbove(folder, disk);
  if (holds !== undefined) return failed([problem('other-audience', folder, { holds, wanted: audience })]);
  await disk.makeFolder(folder);
  await disk.makeFolder(area);
  const lock = await lockFolder(area, machine);
  if (lock !== undefined) return failed([problem('folder-in-use', folder, { lock })]);
  locked.push(folder);
  await removeDeadSpools(dirname(area), machine);
  return ok(undefined);
}

/** The audience of an output folder that would contain this one: its documents would be sent with the others. */
async function audienceAbove(folder: string, disk: Disk): Promise<string | undefined> {
  const parent = dirname(folder);
  if (parent === folder) return undefined;
  return (await manifestOf(parent, disk))?.audience ?? audienceAbove(parent, disk);
}

/** Another audience whose documents an earlier run wrote below this folder: they would be sent with these. */
async function otherAudienceBelow(folder: string, audience: string, disk: Disk): Promise<string | undefined> {
  for (const name of await disk.list(join(folder, AREA))) {
    const holds = (await manifestOf(join(folder, name), disk))?.audience;
    if (holds !== undefined && holds !== audience) return holds;
  }
  for (const name of await disk.list(folder)) {
    if (name === AREA || formatOf(name) || (await disk.entryAt(join(folder, name))) !== 'folder') continue;
    const holds = await otherAudienceBelow(join(folder, name), audience, disk);
    if (holds !== undefined) return holds;
  }
  return undefined;
}

async function recoveredPlan(
  order: Order,
  options: WriteOptions,
  disk: Disk,
): Promise<Result<PlannedOrder & Planned>> {
  const changedSince = await recover(order.folder, options.force, disk);
  if (changedSince.length > 0)
    return failed([problem('changed-by-hand', order.folder, { names: changedSince })]);
  return planOf(order, options, disk);
}

async function planOf(
  order: Order,
  options: WriteOptions,
  disk: Disk,
): Promise<Result<PlannedOrder & Planned>> {
  const { folder, audience } = order;
  const manifest = await manifestOf(folder, disk);
  if (manifest && manifest.audience !== audience) {
    return failed([problem('other-audience', folder, { holds: manifest.audience, wanted: audience })]);
  }
  const holds = await otherAudienceBelow(folder, audience, disk);
  if (holds !== undefined) return failed([problem('other-audience', folder, { holds, wanted: audience })]);
  const inTheWay = await pathsInTheWay(order, manifest, disk);
  if (inTheWay.length > 0) return failed(inTheWay);
  const planned = planFor(order, await found(order, manifest, disk), options);
  const { folders, changed } = planned;
  if (folders.length > 0) return failed([problem('folder-in-the-way', folder, { names: folders })]);
  if (changed.length > 0) return failed([problem('changed-by-hand', folder, { names: changed })]);
  const unknownFiles = manifest ? [] : await otherFilesIn(order, disk);
  return ok({ ...order, ...planned, fates: [...planned.fates, ...unknownFiles], manifest });
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

/** Where no manifest can be read, nobody can say what else in the folder opsg wrote once, and from what. */
async function otherFilesIn(
  { folder, documents, isWholeFolder = false }: Order,
  disk: Disk,
): Promise<readonly Fate[]> {
  const own = new Set(documents.map(({ name }) => name));
  const names = isWholeFolder ? await filesBelow(folder, '', disk) : await disk.list(folder);
  const others = names.filter((name) => formatOf(name) !== undefined && !own.has(name));
  return others.map((name) => ({ name, becomes: 'unknown', isEdited: false }));
}

/** The files in a folder and in the folders in it. No link is followed. */
async function filesBelow(folder: string, above: string, disk: Disk): Promise<readonly string[]> {
  const files: string[] = [];
  for (const name of (await disk.list(join(folder, above))).toSorted()) {
    const path = above === '' ? name : `${above}/${name}`;
    const entry = await disk.entryAt(join(folder, path));
    if (entry === 'folder') files.push(...(await filesBelow(folder, path, disk)));
    if (entry === 'file') files.push(path);
  }
  return files;
}

/** Only documents that could be touched are read: those of this run, and those of its records or of records gone. */
async function found(order: Order, manifest: Manifest | undefined, disk: Disk): Promise<Found> {
  const { folder, documents, records, isWholeFolder = false } = order;
  const earlier = manifest?.documents ?? [];
  const own = belongings(order);
  const others = earlier.map(({ record }) => record).filter((record) => !records.includes(record));
  const gone = new Set<string>();
  for (const record of isWholeFolder ? [] : new Set(others))
    if (await isGone(folder, record, disk)) gone.add(record);
  const touchable = earlier.filter(
    (document) => isWholeFolder || gone.has(document.record) || belongsTo(document, own),
  );
  const stands = new Map(documents.map((document) => [document.name, document.stands]));
  const names = new Set([...documents, ...touchable].map(({ name }) => name));
  const hashes = new Map<string, Before>();
  for (const name of names) {
    const hash = await hashNow(join(folder, name), stands.get(name), disk);
    if (hash !== undefined) hashes.set(name, hash);
  }
  return { manifest, hashes, gone, otherLineEnds: await otherLineEnds(order, earlier, hashes, disk) };
}

/** Version control can write a text with other line ends than opsg: that is no change of a person's. */
async function otherLineEnds(
  { folder, documents }: Order,
  earlier: Manifest['documents'],
  hashes: ReadonlyMap<string, Before>,
  disk: Disk,
): Promise<ReadonlySet<string>> {
  const known = new Map<string, string[]>();
  const wanted = documents.map((document) => ({ name: document.name, sha256: sha256Of(document) }));
  for (const { name, sha256 } of [...earlier, ...wanted])
    known.set(name, [...(known.get(name) ?? []), sha256]);
  const others = new Set<string>();
  for (const [name, hash] of hashes) {
    const own = known.get(name) ?? [];
    if (own.includes(hash)) continue;
    const withLineFeeds = await hashWithLineFeeds(join(folder, name), disk);
    if (withLineFeeds !== undefined && own.includes(withLineFeeds)) others.add(name);
  }
  return others;
}

/** A file that nobody has touched since it was looked at need not be read again. */
async function hashNow(path: string, stands: SeenFile | undefined, disk: Disk): Promise<Before | undefined> {
  const isAsSeen = stands !== undefined && (await disk.stampOf(path)) === stands.stamp;
  return isAsSeen ? stands.sha256 : hashAt(path, disk);
}

async function eachInTurn<T, R>(values: readonly T[], step: (value: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (const value of values) results.push(await step(value));
  return results;
}

function problem<C extends keyof WritingFacts>(
  code: C,
  folder: string,
  facts: Problem<C>['facts'],
): Problem<C> {
  return error(code, startOf({ file: folder, text: '' }), facts, OPEN);
}
