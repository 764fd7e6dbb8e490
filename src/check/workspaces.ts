import { basename, dirname, resolve } from 'node:path';
import { BUILT_IN_LIMITS, HIGHEST_LIMITS } from '../base/limits.ts';
import { cannotRead, failed, ok, type Result, type Unreadable } from '../base/problem.ts';
import type { World } from '../host/world.ts';
import { type RecordFile, STANDARD_INPUT, WORKSPACE_FILE } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import { configure } from './configure.ts';
import type { readSettings } from './settings.ts';

/** The longest allowed file; opsg reads just enough of a longer one to know that it is too long. */
const MOST_BYTES = HIGHEST_LIMITS.recordKilobytes * 1024;

/**
 * The `opsg.yaml` that applies to a record: in its folder, in the nearest folder above, or none. If something of that
 * name is not a file, none further up may replace it, because that one could have other levels.
 */
export async function findWorkspace(record: string, world: World): Promise<Result<RecordFile | undefined>> {
  let folder = dirname(resolve(world.workingFolder, record));
  while (true) {
    const path = resolve(folder, WORKSPACE_FILE);
    const file = world.shortName(path);
    const kind = await world.kindOf(path);
    if (kind === 'file') {
      const other = await otherLetters(folder, world);
      if (other !== undefined) return failed([cannotRead({ path: other, what: 'other-letters' })]);
      return ok({ file, bytes: await world.readFile(path, MOST_BYTES) });
    }
    const what = kind === 'nothing' ? await linkAt(path, world) : 'settings';
    if (what) return failed([cannotRead({ path: file, what })]);
    if (dirname(folder) === folder) return ok(undefined);
    folder = dirname(folder);
  }
}

/** The file that was found as `opsg.yaml` because the system does not tell capitals apart, such as `OPSG.yaml`. */
async function otherLetters(folder: string, { disk, shortName }: World): Promise<string | undefined> {
  if (basename(await disk.realPath(resolve(folder, WORKSPACE_FILE))) === WORKSPACE_FILE) return undefined;
  const names = await disk.list(folder);
  const other = names.find((name) => name.toLowerCase() === WORKSPACE_FILE);
  return other === undefined || names.includes(WORKSPACE_FILE)
    ? undefined
    : shortName(resolve(folder, other));
}

/** A link that leads nowhere. */
async function linkAt(path: string, { disk }: World): Promise<Unreadable['what'] | undefined> {
  return (await disk.entryAt(path)) === 'link' ? 'link' : undefined;
}

/** The workspace of a record. What is wrong with it is said once, with the first record that needs it. */
export async function workspaceFor(
  record: string,
  known: Map<string, Result<Workspace>>,
  world: World,
  settings?: typeof readSettings,
): Promise<Result<Workspace>> {
  const found = await findWorkspace(record, world);
  if (!found.ok) return onceFor(found, known);
  const file = found.value;
  const name = file?.file ?? '';
  const before = known.get(name);
  if (before) return before;
  const workspace = file ? await workspaceIn(file, world, settings) : configure();
  known.set(name, workspace.ok ? saidBefore(workspace) : failed([]));
  return workspace;
}

/** What reads an `opsg.yaml` is loaded only where there is one. */
async function workspaceIn(
  file: RecordFile,
  world: World,
  settings?: typeof readSettings,
): Promise<Result<Workspace>> {
  const { lookFilesOf, readSettings } = await import('./settings.ts');
  return (settings ?? readSettings)(file, await lookFilesOf(file, world));
}

/**
 * The same workspace for the next record, without the problems of single formats, which are also reported only once.
 */
function saidBefore(workspace: Result<Workspace>): Result<Workspace> {
  return workspace.ok && workspace.warnings.length > 0 ? ok(workspace.value) : workspace;
}

/** The same problems, or none if they have already been reported. */
function onceFor<T>(wrong: Result<never> & { readonly ok: false }, known: Map<string, Result<T>>): Result<T> {
  const [problem] = wrong.problems;
  const name = problem?.place.source.file ?? '';
  const before = known.get(name);
  known.set(name, failed([]));
  return before ?? wrong;
}

/**
 * The workspaces of records, by the names of these and in their order. Records of one folder share theirs: it is
 * looked for once.
 */
export async function workspacesFor(
  records: readonly string[],
  world: World,
): Promise<readonly Result<Workspace>[]> {
  const known = new Map<string, Result<Workspace>>();
  const good = new Map<string, Result<Workspace>>();
  const workspaces: Result<Workspace>[] = [];
  for (const record of records) {
    const folder = dirname(record);
    const workspace = good.get(folder) ?? (await workspaceFor(record, known, world));
    if (workspace.ok) good.set(folder, saidBefore(workspace));
    workspaces.push(workspace);
  }
  return workspaces;
}

/** The workspace of the folder in which the program runs; the built-in one if there is no good `opsg.yaml`. */
export async function workspaceHere(world: World): Promise<Workspace> {
  const own = await workspaceFrom(STANDARD_INPUT, world);
  return own.ok ? own.value : builtInWorkspace();
}

/** The workspace for a record of this name, whether or not the record exists. */
export function workspaceFrom(record: string, world: World): Promise<Result<Workspace>> {
  return workspaceFor(record, new Map(), world);
}

/** The most records of a run that begins with this one. */
export async function mostRecords(first: string, world: World): Promise<number> {
  const workspace = await workspaceFrom(first, world);
  return workspace.ok ? workspace.value.limits.records : BUILT_IN_LIMITS.records;
}

/** The workspace without any `opsg.yaml`. */
export function builtInWorkspace(): Workspace {
  const workspace = configure();
  if (!workspace.ok) throw new Error('the built-in workspace is valid');
  return workspace.value;
}
