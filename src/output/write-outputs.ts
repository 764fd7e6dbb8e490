import { dirname, join } from 'node:path';
import type { SeenFile } from '../base/artifact.ts';
import { failed, ok, type Result, together } from '../base/problem.ts';
import type { Disk, Machine } from '../host/disk.ts';
import type { NewFile } from '../host/world.ts';
import { commit, type PlannedOrder, withMixedFolders } from './commit.ts';
import { lockFolder, unlockFolder } from './folder-lock.ts';
import type { Before, Manifest, Plan } from './manifest.ts';
import { belongsTo, formatOf } from './manifest.ts';
import {
  areaOf,
  hashAt,
  hashWithLineFeeds,
  isGone,
  manifestOf,
  missingFrom,
  type Pending,
  pendingIn,
  recover,
} from './output-folder.ts';
import {
  belongings,
  type Fate,
  type FoundOutput,
  isNothingToDo,
  type Order,
  type Planned,
  planFor,
  sha256Of,
  type WriteOptions,
  withCompleted,
} from './planning.ts';
import { problem, refusedAround, refusedBy, refusedWithin } from './refusals.ts';
import { siteManifestIn, withSite } from './site-manifest.ts';
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
 * Documents become files, in all of the folders or in none. The result says what became of each. Everything is staged
 * and flushed first; then one rename decides the plan of each folder, and the plan is carried out. A run that dies
 * before the rename leaves the folder as it was; one that dies after it leaves a plan that the next run carries out.
 */
export function writeOutputs(
  orders: readonly Order[],
  { beside = [], ...options }: WriteWishes,
  machine: Machine,
): Promise<Result<readonly FolderFates[]>> {
  return machine.processes.undisturbed(async (mustEnd) => {
    const taken: Taken = { locked: [], made: [] };
    try {
      const free = together(await eachInTurn(orders, (order) => take(order, taken, machine)));
      if (!free.ok) return free;
      const planned = together(
        await eachInTurn(orders, (order) => recoveredPlan(order, options, machine.disk)),
      );
      if (!planned.ok) return planned;
      const open = planned.value.filter(({ plan, manifest }) => !isNothingToDo(plan, manifest));
      await commit(open, beside, machine, mustEnd);
      return ok(planned.value.map(fatesOnly));
    } finally {
      // If a lock cannot be removed, the next run takes it over, because its process has ended by then.
      for (const folder of taken.locked)
        await unlockFolder(areaOf(folder), machine.disk).catch(() => undefined);
      for (const folder of taken.made) await machine.disk.removeEmpty(folder).catch(() => undefined);
    }
  });
}

/** What writing would do, without doing it. With `force` nothing is refused for being a person's. */
export async function lookAtOutputs(
  orders: readonly Order[],
  options: WriteOptions,
  { disk }: Pick<Machine, 'disk'>,
): Promise<Result<readonly FolderFates[]>> {
  const planned = together(await eachInTurn(orders, (order) => foreseen(order, options, disk)));
  return planned.ok ? ok(planned.value.map(fatesOnly)) : planned;
}

function fatesOnly({ folder, audience, fates }: FolderFates): FolderFates {
  return { folder, audience, fates };
}

/** What a run has taken for itself. */
interface Taken {
  readonly locked: string[];
  /** The folders that it made, the innermost first. Those that nothing came into are removed again. */
  readonly made: string[];
}

/** Makes a folder ready for this run alone. */
async function take(order: Order, { locked, made }: Taken, machine: Machine): Promise<Result<undefined>> {
  const { disk } = machine;
  const { folder } = order;
  const area = areaOf(folder);
  const refused = await refusedAround(order, disk);
  if (refused) return failed([refused]);
  made.unshift(...(await missingFrom(area, disk)), ...(await missingFrom(folder, disk)));
  await disk.makeFolder(folder);
  await disk.makeFolder(area);
  const lock = await lockFolder(area, machine);
  if (lock !== undefined) return failed([problem('folder-in-use', folder, { lock })]);
  locked.push(folder);
  await removeDeadSpools(dirname(area), machine);
  return ok(undefined);
}

/** What writing would do to one folder, or what would keep it from it. */
async function foreseen(
  order: Order,
  options: WriteOptions,
  disk: Disk,
): Promise<Result<PlannedOrder & Planned>> {
  const refused = await refusedAround(order, disk);
  if (refused) return failed([refused]);
  const pending = await pendingIn(order.folder, disk);
  if (pending && pending.changed.length > 0 && !options.force)
    return failed([problem('changed-by-hand', order.folder, { names: pending.changed })]);
  const planned = await planOf(order, options, disk, pending);
  return planned.ok && pending ? ok(completing(planned.value, pending.open, pending)) : planned;
}

async function recoveredPlan(
  order: Order,
  options: WriteOptions,
  disk: Disk,
): Promise<Result<PlannedOrder & Planned>> {
  const pending = await recover(order.folder, options.force, disk).catch(async (thrown: unknown) => {
    throw await withMixedFolders(thrown, [order], disk);
  });
  if (pending && pending.changed.length > 0 && !options.force)
    return failed([problem('changed-by-hand', order.folder, { names: pending.changed })]);
  const planned = await planOf(order, options, disk);
  return planned.ok && pending ? ok(completing(planned.value, pending.plan, pending)) : planned;
}

/** The same with what an earlier run was killed over, which this run does in its place. */
function completing<P extends Order & Planned>(planned: P, left: Pending['open'], { former }: Pending): P {
  return { ...planned, fates: withCompleted(planned.fates, left, former, planned) };
}

async function planOf(
  order: Order,
  options: WriteOptions,
  disk: Disk,
  pending?: Pending,
): Promise<Result<PlannedOrder & Planned>> {
  const { folder } = order;
  const own = pending?.plan.manifest ?? (await manifestOf(folder, disk));
  const manifest = pending ? own : withSite(own, await siteManifestIn(folder, disk));
  const refused = [...refusedBy(own, order), ...(await refusedWithin(order, manifest, disk))].slice(0, 1);
  if (refused.length > 0) return failed(refused);
  const planned = planFor(order, await found(order, manifest, disk, pending?.open), options);
  const { folders, changed } = planned;
  if (folders.length > 0) return failed([problem('folder-in-the-way', folder, { names: folders })]);
  if (changed.length > 0) return failed([problem('changed-by-hand', folder, { names: changed })]);
  const unknown = await unknownIn(order, manifest, disk);
  const fates = unknown.map((name): Fate => ({ name, becomes: 'unknown', isEdited: false }));
  const plan = withUnknown(planned.plan, unknown);
  return ok({ ...order, ...planned, plan, fates: [...planned.fates, ...fates], manifest: own });
}

/**
 * Where no manifest can be read, nobody can say what else in the folder opsg wrote once, and from what. Later runs name
 * these files again, as long as they are there.
 */
async function unknownIn(
  { folder, documents, isWholeFolder = false }: Order,
  manifest: Manifest | undefined,
  disk: Disk,
): Promise<string[]> {
  const known = new Set([...documents, ...(manifest?.documents ?? [])].map(({ name }) => name));
  const all = () => (isWholeFolder ? filesBelow(folder, '', disk) : disk.list(folder));
  const names = manifest ? (manifest.unknown ?? []) : (await all()).filter((name) => formatOf(name));
  const unknown: string[] = [];
  for (const name of names)
    if (!known.has(name) && (await disk.entryAt(join(folder, name))) !== 'nothing') unknown.push(name);
  return unknown;
}

function withUnknown(plan: Plan, unknown: string[]): Plan {
  return unknown.length === 0 ? plan : { ...plan, manifest: { ...plan.manifest, unknown } };
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
async function found(
  order: Order,
  manifest: Manifest | undefined,
  disk: Disk,
  open: Pending['open'] = { renames: [], removals: [] },
): Promise<FoundOutput> {
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
  const unchanged = new Map(documents.map((document) => [document.name, document.unchanged]));
  const names = new Set([...documents, ...touchable].map(({ name }) => name));
  const renamed = new Map(open.renames.map(({ name, after }) => [name, after]));
  const removed = new Set(open.removals.map(({ name }) => name));
  const hashes = new Map<string, Before>();
  for (const name of names) {
    if (removed.has(name)) continue;
    const hash = renamed.get(name) ?? (await hashNow(join(folder, name), unchanged.get(name), disk));
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
async function hashNow(
  path: string,
  unchanged: SeenFile | undefined,
  disk: Disk,
): Promise<Before | undefined> {
  const isAsSeen = unchanged !== undefined && (await disk.stampOf(path)) === unchanged.stamp;
  return isAsSeen ? unchanged.sha256 : hashAt(path, disk);
}

async function eachInTurn<T, R>(values: readonly T[], step: (value: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  for (const value of values) results.push(await step(value));
  return results;
}
