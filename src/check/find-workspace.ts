import { dirname, resolve } from 'node:path';
import { HIGHEST_LIMITS } from '../base/limits.ts';
import { failed, ok, type Result } from '../base/problem.ts';
import { cannotRead, type Unreadable } from '../base/unreadable.ts';
import type { World } from '../host/world.ts';
import { type RecordFile, WORKSPACE_FILE } from '../record/record-file.ts';

/** Nobody may write a longer one: enough is read to show that it is too long. */
const MOST_BYTES = HIGHEST_LIMITS.recordKilobytes * 1024;

/**
 * The `opsg.yaml` that holds for a record: in its folder, or in the nearest folder above; or none. Where something of
 * that name stands and is no file, none further up may hold in its stead: it would have other levels.
 */
export async function findWorkspace(record: string, world: World): Promise<Result<RecordFile | undefined>> {
  let folder = dirname(resolve(world.workingFolder, record));
  while (true) {
    const path = resolve(folder, WORKSPACE_FILE);
    const file = world.shortName(path);
    const kind = await world.kindOf(path);
    if (kind === 'file') return ok({ file, bytes: await world.readFile(path, MOST_BYTES) });
    const what = kind === 'nothing' ? await linkAt(path, world) : 'settings';
    if (what) return failed([cannotRead({ path: file, what })]);
    if (dirname(folder) === folder) return ok(undefined);
    folder = dirname(folder);
  }
}

/** A link that leads nowhere. */
async function linkAt(path: string, { disk }: World): Promise<Unreadable['what'] | undefined> {
  return (await disk.entryAt(path)) === 'link' ? 'link' : undefined;
}
