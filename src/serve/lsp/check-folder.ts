import { alsoFound, failed, ok, type Problem, type Result } from '../../base/problem.ts';
import { checkRecord } from '../../check/check-records.ts';
import type { World } from '../../host/world.ts';
import { checkTogether } from '../../workers/check-together.ts';
import type { StartMaking } from '../../workers/making.ts';
import type { FolderMemory } from './folder-memory.ts';

/**
 * Checks records with each other, and reads again only those that have changed: what `validate` says of them all.
 * Between two records, the editor is answered. Nothing comes of it once the check is stale.
 */
export async function checkFolder(
  files: readonly string[],
  memory: FolderMemory,
  world: World,
  isStale: () => boolean,
): Promise<readonly Problem[] | undefined> {
  const making = { start: remembering(memory, isStale), isEnding: isStale };
  const { records, result } = await checkTogether(files, making, world);
  if (isStale()) return undefined;
  memory.keepOnly(records);
  return problemsOf(result);
}

/** Makes records one after the other, and remembers each without what is said of its settings. */
function remembering(memory: FolderMemory, isStale: () => boolean): StartMaking {
  return ({ workspaces }) => {
    let last: Promise<unknown> = Promise.resolve();
    return {
      make: async ({ file, workspace: i }) => {
        const settings = workspaces[i] ?? failed([]);
        if (!settings.ok) return settings;
        const workspace = settings.value;
        const known = memory.recall(file, workspace);
        if (known) return alsoFound(known, settings.warnings);
        const turn = last.then(breath);
        last = turn;
        await turn;
        if (isStale()) return failed([]);
        const made = memory.remember(file, workspace, checkRecord(file, ok(workspace)));
        return alsoFound(made, settings.warnings);
      },
      end: async () => {},
    };
  };
}

export function problemsOf(result: Result<unknown>): readonly Problem[] {
  return result.ok ? result.warnings : result.problems;
}

/** Lets the program answer what the editor has asked meanwhile. */
async function breath(): Promise<void> {
  await new Promise(setImmediate);
}
