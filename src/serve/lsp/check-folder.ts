import { failed, ok, type Problem, type Result } from '../../base/problem.ts';
import { checkRecord } from '../../check/check-records.ts';
import type { World } from '../../host/world.ts';
import type { Workspace } from '../../record/workspace.ts';
import { checkTogether } from '../../workers/check-together.ts';
import { checkedOnly } from '../../workers/make-record.ts';
import type { MadeRecord, StartMaking } from '../../workers/making.ts';
import { settingsKey } from '../../workers/record-cache.ts';

/** What was found out about one record, for as long as neither it nor its settings change. */
interface RememberedRecord {
  readonly bytes: Uint8Array;
  readonly settings: string | undefined;
  readonly made: Result<MadeRecord>;
}

/** What is known of the records of a folder, by name. */
export type FolderMemory = Map<string, RememberedRecord>;

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
  for (const file of memory.keys()) if (!records.includes(file)) memory.delete(file);
  return result.ok ? result.warnings : result.problems;
}

/** Makes records one after the other, and remembers each. */
function remembering(memory: FolderMemory, isStale: () => boolean): StartMaking {
  return ({ workspaces }) => {
    const keys = workspaces.map((each) =>
      each.ok ? `${settingsKey(each.value)} ${each.warnings.length}` : undefined,
    );
    let last: Promise<unknown> = Promise.resolve();
    return {
      make: async ({ file, workspace: i }) => {
        const workspace: Result<Workspace> = workspaces[i] ?? failed([]);
        const settings = keys[i];
        if (!workspace.ok) return workspace;
        const known = memory.get(file.file);
        const isKnown = known && known.settings === settings && Buffer.compare(known.bytes, file.bytes) === 0;
        if (known && isKnown) return known.made;
        const turn = last.then(breath);
        last = turn;
        await turn;
        if (isStale()) return failed([]);
        const checked = checkRecord(file, workspace);
        const made = checked.ok ? ok(checkedOnly(checked.value), checked.warnings) : checked;
        memory.set(file.file, { bytes: file.bytes, settings, made });
        return made;
      },
      end: async () => {},
    };
  };
}

/** Lets the program answer what the editor has asked meanwhile. */
async function breath(): Promise<void> {
  await new Promise(setImmediate);
}
