import { once } from '../base/once.ts';
import type { Result } from '../base/problem.ts';
import type { World } from '../host/world.ts';
import type { LookFiles } from '../record/look.ts';
import type { RecordFile } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import { findLookFiles } from '../render/look/look.ts';
import { configure } from './configure.ts';
import { parse } from './parse.ts';

/**
 * The bytes of an `opsg.yaml` and of the files that it names, or none, become a workspace, or every problem that
 * prevents it.
 */
export function readSettings(file?: RecordFile, look?: LookFiles): Result<Workspace> {
  const parsed = file && parsedSettings(file);
  return parsed && !parsed.ok ? parsed : configure(parsed?.value, look);
}

const parsedSettings = once(({ file, bytes }: RecordFile) => parse(file, bytes));

/** Most workspaces have no logo and no fonts: nothing is looked for there. */
export async function lookFilesOf(file: RecordFile, world: World): Promise<LookFiles | undefined> {
  const text = Buffer.from(file.bytes);
  const parsed = text.includes('logo') || text.includes('fonts') ? parsedSettings(file) : undefined;
  return parsed?.ok ? findLookFiles(parsed.value, world) : undefined;
}
