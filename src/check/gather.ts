import { alsoFound, failed, ok, type Problem, type Result, together } from '../base/problem.ts';
import type { World } from '../host/world.ts';
import type { Workspace } from '../record/workspace.ts';
import { find, nothingMatched, type Thoroughness } from './find.ts';
import { mostRecords, workspacesFor } from './workspaces.ts';

/** The files that were found, and what holds for each. */
export interface Gathered {
  readonly records: readonly string[];
  /** In the order of the records. Problems of a workspace are reported with the first record that needs it. */
  readonly workspaces: readonly Result<Workspace>[];
  /** The `opsg.yaml` files among what was named, with what is wrong with them. */
  readonly settings: readonly { readonly file: string; readonly workspace: Result<Workspace> }[];
  /** What could hold records, and was left out. */
  readonly passedOver: readonly string[];
}

/** Paths, folders and patterns become files with their workspaces. */
export async function gather(
  paths: readonly string[],
  world: World,
  thoroughness?: Thoroughness,
): Promise<Result<Gathered>> {
  const found = await find(paths, world, (first) => mostRecords(first, world), thoroughness);
  if (!found.ok) return found;
  const { records, settings, passedOver } = found.value;
  const all = await workspacesFor([...records, ...settings], world);
  const ofSettings = settings.map((file, i) => ({ file, workspace: all[records.length + i] ?? failed([]) }));
  return ok({ records, workspaces: all.slice(0, records.length), settings: ofSettings, passedOver });
}

/** At least one record: settings alone are not enough. */
export function withRecords<R>(
  paths: readonly string[],
  records: Result<readonly R[]>,
): Result<readonly R[]> {
  return records.ok && records.value.length === 0 ? failed([nothingMatched(paths.join(' '))]) : records;
}

/** All records as one result, with what is wrong between them, and with the settings that were named beside them. */
export function allTogether<R>(
  records: readonly Result<R>[],
  between: readonly Problem[],
  settings: Gathered['settings'],
): Result<readonly R[]> {
  const wrong = settings.flatMap(({ workspace }): readonly Result<R>[] =>
    workspace.ok ? [] : [failed(workspace.problems)],
  );
  const warnings = settings.flatMap(({ workspace }) => (workspace.ok ? workspace.warnings : []));
  return alsoFound(alsoFound(together([...records, ...wrong]), between), warnings);
}
