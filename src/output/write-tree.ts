import { join, resolve } from 'node:path';
import type { Edition, FiledBytes } from '../base/artifact.ts';
import { failed, ok, type Result } from '../base/problem.ts';
import type { World } from '../host/world.ts';
import { isDecided } from './output-folder.ts';
import type { Fate, Order } from './planning.ts';
import { asUserSays } from './write.ts';
import { type FolderFates, lookAtOutputs, writeOutputs } from './write-outputs.ts';

/** A file of a tree: its path below the folder, and its bytes or where they are. */
export type TreeFile = { readonly path: string; readonly edition?: Edition } & (
  | { readonly bytes: Uint8Array }
  | { readonly filed: FiledBytes }
);

/** A folder that belongs to one audience and to the run that writes it, with all that earlier runs left in it. */
interface TreeRequest {
  /** The folder that the user named. */
  readonly folder: string;
  readonly audience: string;
  readonly files: readonly TreeFile[];
  /** Replace or remove files that a person has changed. */
  readonly force: boolean;
  /** Only say what writing would do. */
  readonly dryRun: boolean;
}

/** What became of one file, by the path that the user would use. */
export interface TreeFate extends Omit<Fate, 'name'> {
  readonly path: string;
}

/** Files become a tree: all of them, or none. What earlier runs wrote, and this one does not, is removed. */
export async function writeTree(request: TreeRequest, world: World): Promise<Result<readonly TreeFate[]>> {
  const orders = [orderFor(request, world)];
  const options = { only: false, force: request.force };
  const folders = request.dryRun
    ? await lookAtOutputs(orders, options, world)
    : await writeOutputs(orders, options, world);
  return fatesOf(folders, world);
}

/** Whether an earlier run was interrupted after it was decided what the folder will hold. */
export async function isTreeUnfinished(folder: string, { disk, workingFolder }: World): Promise<boolean> {
  return isDecided(resolve(workingFolder, folder), disk);
}

function orderFor({ folder, audience, files }: TreeRequest, { workingFolder }: World): Order {
  return {
    folder: resolve(workingFolder, folder),
    audience,
    records: [],
    formats: [],
    isWholeFolder: true,
    documents: files.map(({ path, ...file }) => ({ name: path, ...file, record: '' })),
  };
}

function fatesOf(folders: Result<readonly FolderFates[]>, world: World): Result<readonly TreeFate[]> {
  if (!folders.ok) return failed(folders.problems.map((problem) => asUserSays(problem, world)));
  return ok(
    folders.value.flatMap(({ folder, fates }) =>
      fates.map(({ name, ...fate }) => ({ ...fate, path: world.shortName(join(folder, name)) })),
    ),
  );
}
