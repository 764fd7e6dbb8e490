import type { Disk, Machine } from '../host/disk.ts';
import { Interrupted } from '../host/errors.ts';
import { clearAway, giveNames, type StagedFile, stageFiles, takeBack } from '../host/staged-files.ts';
import type { NewFile } from '../host/world.ts';
import type { Manifest, Plan } from './manifest.ts';
import { abandon, carryOut, checkAllFree, decide, isDecided, stage } from './output-folder.ts';
import type { Order } from './planning.ts';

export interface PlannedOrder extends Order {
  readonly plan: Plan;
  /** The manifest as it was. */
  readonly manifest: Manifest | undefined;
}

/**
 * Writes the planned folders and the files beside them. Nothing is decided before everything is staged. If something
 * cannot be staged, everything that was staged is removed.
 */
export async function commit(
  orders: readonly PlannedOrder[],
  beside: readonly NewFile[],
  machine: Machine,
  mustEnd: () => boolean,
): Promise<void> {
  const { disk } = machine;
  const staged: StagedFile[] = [];
  try {
    for (const { folder, documents, plan } of orders) {
      if (mustEnd()) throw new Interrupted();
      await stage(folder, documents, plan, disk);
    }
    staged.push(...(await stageFiles(beside, machine, mustEnd)));
    for (const { folder, plan } of orders) await checkAllFree(folder, plan, disk);
    await decideAll(orders, staged, disk);
  } catch (thrown) {
    await abandonUndecided(orders, disk);
    throw await withMixedFolders(thrown, orders, disk);
  } finally {
    await clearAway(staged, disk);
  }
  try {
    for (const { folder, plan } of orders) await carryOut(folder, plan, disk);
  } catch (thrown) {
    throw await withMixedFolders(thrown, orders, disk);
  }
}

/** An error after a run is decided says which folders can hold old documents beside new ones. */
export async function withMixedFolders(
  thrown: unknown,
  orders: readonly Order[],
  disk: Disk,
): Promise<unknown> {
  const folders: string[] = [];
  for (const { folder } of orders) if (await isDecided(folder, disk).catch(() => true)) folders.push(folder);
  return thrown instanceof Error && folders.length > 0
    ? Object.assign(thrown, { mixed: folders.join(' and ') })
    : thrown;
}

/** Files beside the documents get their names first. If the commit then fails, they lose them again. */
async function decideAll(
  orders: readonly PlannedOrder[],
  beside: readonly StagedFile[],
  disk: Disk,
): Promise<void> {
  await giveNames(beside, disk);
  try {
    for (const { folder } of orders) await decide(folder, disk);
  } catch (thrown) {
    const decided = await Promise.all(orders.map(({ folder }) => isDecided(folder, disk)));
    if (!decided.includes(true)) await takeBack(beside, disk);
    throw thrown;
  }
}

/** A folder that was decided is left to the next run, which carries it out. */
async function abandonUndecided(orders: readonly PlannedOrder[], disk: Disk): Promise<void> {
  for (const { folder } of orders) {
    if (!(await isDecided(folder, disk).catch(() => true)))
      await abandon(folder, disk).catch(() => undefined);
  }
}
