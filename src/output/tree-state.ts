import { dirname, join, resolve } from 'node:path';
import * as z from 'zod/mini';
import { parseJson } from '../base/json.ts';
import { hashOf } from '../base/key.ts';
import type { Disk } from '../host/disk.ts';
import type { World } from '../host/world.ts';
import { orNothing } from './cache.ts';
import { readManifest } from './manifest.ts';
import { areaOf, hashAt, isDecided, MANIFEST, manifestOf } from './output-folder.ts';
import { isTreeOf } from './refusals.ts';

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const state = z.strictObject({
  version: z.literal(1),
  /** All that the tree was made from. */
  key: hash,
  /** The manifest that its run left. */
  manifest: hash,
  audience: z.strictObject({ name: z.string(), rank: z.number() }),
  meetings: z.number(),
  /** How many of them are drafts. */
  drafts: z.number(),
  /** How many records gave its readers nothing. */
  unseen: z.number(),
  /** How many warnings are about what its readers read. */
  warnings: z.number(),
});

/** What the last run found out about a tree. It is kept beside the tree, and contains only hashes, numbers and a level. */
export type TreeState = Omit<z.infer<typeof state>, 'version' | 'manifest'>;

const STATE = 'state.json';
/** What its readers may know of each record. It contains no text that is not for them. */
const FACTS = 'facts.json';

/**
 * The results of the last run and its files, if it made the tree from the same, and every file is as it left it. Then
 * nothing has to be made or inspected again.
 */
export async function knownTree(
  folder: string,
  key: string,
  { disk, workingFolder }: World,
): Promise<{ readonly state: TreeState; readonly files: readonly string[] } | undefined> {
  const tree = resolve(workingFolder, folder);
  const [path, manifestPath] = [join(areaOf(tree), STATE), join(areaOf(tree), MANIFEST)];
  if ((await disk.entryAt(path)) !== 'file' || (await disk.entryAt(manifestPath)) !== 'file')
    return undefined;
  const known = state.safeParse(parseJson(new TextDecoder().decode(await disk.read(path)))).data;
  const bytes = await disk.read(manifestPath);
  if (known?.key !== key || known.manifest !== hashOf(bytes) || (await isDecided(tree, disk)))
    return undefined;
  const { documents: files = [], unknown } = readManifest(bytes) ?? {};
  if (unknown) return undefined; // files that a run looks for and names
  const folders = new Set([tree, ...files.map(({ name }) => dirname(join(tree, name)))]);
  for (const one of folders) if ((await disk.entryAt(one)) !== 'folder') return undefined;
  for (const { name, sha256 } of files)
    if ((await hashAt(join(tree, name), disk)) !== sha256) return undefined;
  return { state: known, files: files.map(({ name }) => name) };
}

/** Whether runs have written a tree into a folder, and no documents of single records. */
export async function isTree(folder: string, disk: Disk): Promise<boolean> {
  const manifest = await manifestOf(folder, disk);
  return manifest !== undefined && isTreeOf(manifest);
}

/** Keeps what a run found out, if the disk lets it: without it, the next run is slower and makes the same. */
export async function keepTreeState(
  folder: string,
  found: TreeState,
  facts: Uint8Array,
  { disk, workingFolder }: World,
): Promise<void> {
  const area = areaOf(resolve(workingFolder, folder));
  await orNothing(async () => {
    const manifest = hashOf(await disk.read(join(area, MANIFEST)));
    const bytes = new TextEncoder().encode(`${JSON.stringify({ version: 1, ...found, manifest })}\n`);
    await disk.put(join(area, FACTS), facts);
    await disk.put(join(area, STATE), bytes);
  });
}

/** The facts that the last run kept beside a tree. */
export async function keptFacts(
  folder: string,
  { disk, workingFolder }: World,
): Promise<Uint8Array | undefined> {
  const path = join(areaOf(resolve(workingFolder, folder)), FACTS);
  return (await disk.entryAt(path)) === 'file' ? disk.read(path) : undefined;
}
