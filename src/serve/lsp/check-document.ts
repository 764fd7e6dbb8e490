import { dirname, resolve } from 'node:path';
import { ok, type Problem, type Result } from '../../base/problem.ts';
import { type CheckedRecord, checkRecord } from '../../check/check-records.ts';
import type { World } from '../../host/world.ts';
import type { Workspace } from '../../record/workspace.ts';
import { problemsOf } from './check-folder.ts';
import { isSettings, type OpenDocument } from './documents.ts';
import type { FolderMemory } from './folder-memory.ts';
import type { FindSettings } from './settings.ts';

/** What one open file says by itself. */
export interface DocumentCheck {
  /** The text that was checked. */
  readonly checked: string;
  /** Its name, as the user would say it, and the folder from which names count. */
  readonly file: string;
  readonly namedFrom: string;
  /** Its settings now, and those that it was checked with. */
  readonly settings: Result<Workspace>;
  readonly workspace: Result<Workspace>;
  /** The world in which it has the settings that it was checked with. */
  readonly world: World;
  readonly problems: readonly Problem[];
  /** The record, if it is a good one. */
  readonly record?: CheckedRecord;
}

/** Checks an open record, or an open `opsg.yaml`, as it is in the editor. */
export async function checkDocument(
  document: OpenDocument,
  { memory, settings }: { readonly memory: FolderMemory; readonly settings: FindSettings },
  world: World,
): Promise<DocumentCheck> {
  const { path, text } = document;
  const file = world.shortName(path);
  const as = { checked: text.getText(), file, namedFrom: world.workingFolder };
  const ofFile = (problems: readonly Problem[]) => problems.filter(({ place }) => place.source.file === file);
  if (isSettings(document)) {
    const { now, used } = await settings(resolve(dirname(path), 'record.yaml'), world);
    return { ...as, world, settings: now, workspace: used, problems: ofFile(problemsOf(now)) };
  }
  const found = await settings(file, world);
  const workspace = found.used;
  const known = { ...as, world: found.world, settings: found.now, workspace };
  if (!workspace.ok) return { ...known, problems: [] }; // without levels, nothing is sure
  const record = { file, bytes: new TextEncoder().encode(as.checked) }; // it can be typed on meanwhile
  const checked = checkRecord(record, ok(workspace.value));
  memory.remember(record, workspace.value, checked);
  const problems = problemsOf(checked);
  return { ...known, problems, ...(checked.ok && { record: checked.value }) };
}
