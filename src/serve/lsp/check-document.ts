import { dirname, resolve } from 'node:path';
import { ok, type Problem, type Result } from '../../base/problem.ts';
import { type CheckedRecord, checkRecord } from '../../check/check-records.ts';
import { read } from '../../check/parse.ts';
import { workspaceFrom } from '../../check/workspaces.ts';
import type { World } from '../../host/world.ts';
import type { Workspace } from '../../record/workspace.ts';
import { problemsOf } from './check-folder.ts';
import { isSettings, type OpenDocument } from './documents.ts';
import type { FolderMemory } from './folder-memory.ts';

/** What one open file says by itself. */
export interface DocumentCheck {
  readonly version: number;
  /** Its name, as the user would say it, and the folder from which names count. */
  readonly file: string;
  readonly namedFrom: string;
  readonly workspace: Result<Workspace>;
  readonly problems: readonly Problem[];
  /** The record, if it is a good one. */
  readonly record?: CheckedRecord;
}

/** Checks an open record, or an open `opsg.yaml`, as it is in the editor. */
export async function checkDocument(
  document: OpenDocument,
  memory: FolderMemory,
  world: World,
): Promise<DocumentCheck> {
  const { path, text } = document;
  const { version } = text;
  const file = world.shortName(path);
  const as = { version, file, namedFrom: world.workingFolder };
  const ofFile = (problems: readonly Problem[]) => problems.filter(({ place }) => place.source.file === file);
  if (isSettings(document)) {
    const workspace = await workspaceFrom(resolve(dirname(path), 'record.yaml'), world);
    return { ...as, workspace, problems: ofFile(problemsOf(workspace)) };
  }
  const workspace = await workspaceFrom(file, world);
  if (!workspace.ok) return { ...as, workspace, problems: [] }; // without levels, nothing is sure
  const record = await read(file, world);
  const checked = checkRecord(record, ok(workspace.value));
  memory.remember(record, workspace.value, checked);
  const problems = problemsOf(checked);
  return { ...as, workspace, problems, ...(checked.ok && { record: checked.value }) };
}
