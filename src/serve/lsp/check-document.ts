import { dirname, resolve } from 'node:path';
import type { Problem, Result } from '../../base/problem.ts';
import { type CheckedRecord, checkRecord } from '../../check/check-records.ts';
import { read } from '../../check/parse.ts';
import { workspaceFrom } from '../../check/workspaces.ts';
import type { World } from '../../host/world.ts';
import type { Workspace } from '../../record/workspace.ts';
import { isSettings, type OpenDocument } from './documents.ts';

/** What one open file says by itself. */
export interface DocumentCheck {
  readonly version: number;
  /** Its name, as the user would say it. */
  readonly file: string;
  readonly workspace: Result<Workspace>;
  readonly problems: readonly Problem[];
  /** The record, if it is a good one. */
  readonly record?: CheckedRecord;
}

/** Checks an open record, or an open `opsg.yaml`, as it is in the editor. */
export async function checkDocument(document: OpenDocument, world: World): Promise<DocumentCheck> {
  const { path, text } = document;
  const { version } = text;
  const file = world.shortName(path);
  const ofFile = (problems: readonly Problem[]) => problems.filter(({ place }) => place.source.file === file);
  if (isSettings(document)) {
    const workspace = await workspaceFrom(resolve(dirname(path), 'record.yaml'), world);
    return { version, file, workspace, problems: ofFile(problemsOf(workspace)) };
  }
  const workspace = await workspaceFrom(file, world);
  const checked = checkRecord(await read(file, world), workspace);
  const problems = ofFile(problemsOf(checked));
  return { version, file, workspace, problems, ...(checked.ok && { record: checked.value }) };
}

function problemsOf(result: Result<unknown>): readonly Problem[] {
  return result.ok ? result.warnings : result.problems;
}
