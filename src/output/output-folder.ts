import { basename, dirname, join, resolve } from 'node:path';
import { hashOf } from '../base/key.ts';
import type { Disk } from '../host/disk.ts';
import { systemError } from '../host/errors.ts';
import {
  asJson,
  type Before,
  foldersAbove,
  isStandardInput,
  type Manifest,
  type Plan,
  readManifest,
  readPlan,
} from './manifest.ts';
import type { NewDocument } from './planning.ts';

/** The folder beside the output folders where opsg keeps their manifests and stages their files. */
export const AREA = '.opsg';
const STAGING = 'staging';
const PLAN = 'plan.json';
export const MANIFEST = 'manifest.json';

/** Beside the folder rather than in it, so that a folder can be published as it is. */
export function areaOf(folder: string): string {
  return join(dirname(folder), AREA, basename(folder));
}

/** A folder and those above it, the innermost first, as far as they do not exist yet. */
export async function missingFrom(folder: string, disk: Disk): Promise<readonly string[]> {
  const missing: string[] = [];
  for (let path = folder; (await disk.entryAt(path)) === 'nothing'; path = dirname(path)) missing.push(path);
  return missing;
}

export async function manifestOf(folder: string, disk: Disk): Promise<Manifest | undefined> {
  const path = join(areaOf(folder), MANIFEST);
  return (await disk.entryAt(path)) === 'file' ? readManifest(await disk.read(path)) : undefined;
}

/** Whether the record of a document no longer exists. */
export async function isGone(folder: string, record: string, disk: Disk): Promise<boolean> {
  return !isStandardInput(record) && (await disk.entryAt(resolve(folder, record))) === 'nothing';
}

/** What is at a path: the hash of a file, or the name of anything else, which is not ours. */
export async function hashAt(path: string, disk: Disk): Promise<Before | undefined> {
  const entry = await disk.entryAt(path);
  if (entry === 'file') return hashOf(await disk.read(path));
  return entry === 'nothing' ? undefined : entry;
}

/** The hash of a document of text as opsg writes it, whatever the ends of its lines are; nothing for other files. */
export async function hashWithLineFeeds(path: string, disk: Disk): Promise<string | undefined> {
  if (
    !/\.(?:md|html|css|js|json|xml|txt|svg)$|\bSHA256SUMS$/.test(path) ||
    (await disk.entryAt(path)) !== 'file'
  )
    return undefined;
  const text = Buffer.from(await disk.read(path)).toString('latin1');
  return hashOf(Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1'));
}

/** Stages files and then the plan for them. Once the plan has its name, the run is decided; before, it is not. */
export async function stage(
  folder: string,
  documents: readonly NewDocument[],
  plan: Plan,
  disk: Disk,
): Promise<void> {
  const staging = join(areaOf(folder), STAGING);
  await disk.makeFolder(staging);
  for (const above of [dirname(areaOf(folder)), dirname(folder)]) await disk.flushFolder(above); // new names in them
  const wanted = new Set(plan.renames.map(({ staged }) => staged));
  for (const [i, document] of documents.entries())
    if (wanted.has(String(i))) await put(document, join(staging, String(i)), disk);
  await disk.create(join(staging, MANIFEST), asJson(plan.manifest));
  await disk.create(join(staging, PLAN), asJson(plan));
  await disk.flushFolder(staging);
}

/** Bytes that wait in a file are flushed already. Bytes from elsewhere may still be needed there. */
async function put(document: NewDocument, path: string, disk: Disk): Promise<void> {
  if ('bytes' in document) return disk.create(path, document.bytes);
  const { file, sha256 } = document.filed;
  if (!document.unchanged) return disk.rename(file, path);
  const bytes = await disk.read(file);
  if (hashOf(bytes) !== sha256) throw systemError('ESTALE', file); // somebody changed it just now
  return disk.create(path, bytes);
}

/** Decides a staged run. */
export async function decide(folder: string, disk: Disk): Promise<void> {
  const area = areaOf(folder);
  await disk.rename(join(area, STAGING, PLAN), join(area, PLAN));
  await disk.flushFolder(area);
}

/** Fails where another program has a document open that the plan replaces or removes: then nothing may be decided. */
export async function checkAllFree(folder: string, { renames, removals }: Plan, disk: Disk): Promise<void> {
  for (const { name, before } of [...renames, ...removals])
    if (before !== null) await disk.checkFree(join(folder, name));
}

export async function isDecided(folder: string, disk: Disk): Promise<boolean> {
  return (await disk.entryAt(join(areaOf(folder), PLAN))) === 'file';
}

/** Carries out a decided plan, in its order, the manifest last. Every step can be done twice without harm. */
export async function carryOut(folder: string, { renames, removals }: Plan, disk: Disk): Promise<void> {
  const area = areaOf(folder);
  const below = foldersAbove([...renames, ...removals].map(({ name }) => name));
  for (const name of foldersAbove(renames.map(({ name }) => name))) await disk.makeFolder(join(folder, name));
  for (const { staged, name } of renames)
    await renameIfThere(join(area, STAGING, staged), join(folder, name), disk);
  for (const { name, before } of removals) {
    if ((await hashAt(join(folder, name), disk)) === before) await disk.remove(join(folder, name));
  }
  for (const name of foldersAbove(removals.map(({ name }) => name)).toReversed())
    await disk.removeEmpty(join(folder, name));
  for (const name of below) {
    if ((await disk.entryAt(join(folder, name))) === 'folder') await disk.flushFolder(join(folder, name));
  }
  await disk.flushFolder(folder);
  await renameIfThere(join(area, STAGING, MANIFEST), join(area, MANIFEST), disk);
  await disk.flushFolder(area);
  await disk.remove(join(area, PLAN));
  await disk.remove(join(area, STAGING));
}

/** A run that was decided, and that was killed before it was carried out to its end. */
export interface Pending {
  readonly plan: Plan;
  /** The steps of the plan that are still to be done. */
  readonly open: Pick<Plan, 'renames' | 'removals'>;
  /** The manifest of the run before it, if that is still there. */
  readonly former: Manifest | undefined;
  /** Documents that a person has changed since, and that it would overwrite. */
  readonly changed: readonly string[];
}

export async function pendingIn(folder: string, disk: Disk): Promise<Pending | undefined> {
  const area = areaOf(folder);
  const path = join(area, PLAN);
  const plan = (await disk.entryAt(path)) === 'file' ? readPlan(await disk.read(path)) : undefined;
  if (!plan) return undefined;
  const renames: Plan['renames'] = [];
  const changed: string[] = [];
  for (const step of plan.renames) {
    const { name, before, after, staged } = step;
    if ((await disk.entryAt(join(area, STAGING, staged))) !== 'file') continue;
    renames.push(step);
    const current = await hashAt(join(folder, name), disk);
    if (current !== undefined && current !== before && current !== after) changed.push(name);
  }
  const removals: Plan['removals'] = [];
  for (const step of plan.removals)
    if ((await hashAt(join(folder, step.name), disk)) === step.before) removals.push(step);
  return { plan, open: { renames, removals }, former: await manifestOf(folder, disk), changed };
}

/**
 * Puts a folder in order that an interrupted run has left: a decided run is carried to its end, an undecided one
 * is forgotten. Returns what was left of a decided run. If a person has changed a document since, nothing is
 * overwritten unless asked for.
 */
export async function recover(folder: string, force: boolean, disk: Disk): Promise<Pending | undefined> {
  const pending = await pendingIn(folder, disk);
  if (!pending) {
    await disk.remove(join(areaOf(folder), PLAN));
    await disk.remove(join(areaOf(folder), STAGING));
    return undefined;
  }
  if (pending.changed.length === 0 || force) {
    await checkAllFree(folder, { ...pending.plan, ...pending.open }, disk);
    await carryOut(folder, pending.plan, disk);
  }
  return pending;
}

/** Forgets what was staged and not decided. */
export async function abandon(folder: string, disk: Disk): Promise<void> {
  await disk.remove(join(areaOf(folder), STAGING));
}

async function renameIfThere(from: string, to: string, disk: Disk): Promise<void> {
  if ((await disk.entryAt(from)) === 'file') await disk.rename(from, to);
}
