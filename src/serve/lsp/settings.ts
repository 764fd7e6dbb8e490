import { resolve } from 'node:path';
import type { Result } from '../../base/problem.ts';
import { workspaceFrom } from '../../check/workspaces.ts';
import type { World } from '../../host/world.ts';
import { WORKSPACE_FILE } from '../../record/record-file.ts';
import type { Workspace } from '../../record/workspace.ts';
import { withOpenTexts } from '../open-texts.ts';

/** The settings of a folder of records, and those that its records are checked with. */
export interface FolderSettings {
  /** What `opsg.yaml` says now. */
  readonly now: Result<Workspace>;
  /** The same; or, while it has a mistake, what it said before. */
  readonly used: Result<Workspace>;
  /** The world in which the records have the settings that are used. */
  readonly world: World;
}

/** Finds the settings of a record of a folder. */
export type FindSettings = (record: string, world: World) => Promise<FolderSettings>;

/** Remembers the text of the `opsg.yaml` of a folder as it last had no mistake: somebody types in it now and then. */
export function settingsOf(folder: string): FindSettings {
  const path = resolve(folder, WORKSPACE_FILE);
  let good: string | undefined;
  return async (record, world) => {
    const now = await workspaceFrom(record, world);
    if (now.ok) {
      good = (await world.kindOf(path)) === 'file' ? await textAt(path, world) : undefined;
      return { now, used: now, world };
    }
    if (good === undefined) return { now, used: now, world };
    const before = withOpenTexts(world, new Map([[path, good]]), world.workingFolder);
    const used = await workspaceFrom(record, before);
    return used.ok ? { now, used, world: before } : { now, used: now, world };
  };
}

async function textAt(path: string, world: World): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await world.readFile(path));
}
