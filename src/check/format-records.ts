import { ok, type Problem, type Result } from '../base/problem.ts';
import type { World } from '../host/world.ts';
import { hasRecordKeys } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import { find } from './find.ts';
import { formatFile, formatSettings } from './format.ts';
import { parse } from './parse.ts';
import { read } from './read.ts';
import { mostRecords, workspaceFor } from './workspaces.ts';

/** A record or an `opsg.yaml`, and its canonical layout. */
export interface FormattedRecord {
  readonly file: string;
  /** The bytes that were read. */
  readonly found: Uint8Array;
  readonly bytes: Uint8Array;
  readonly isCanonical: boolean;
}

/** What came of some records. */
export interface FormattedRecords {
  readonly records: readonly FormattedRecord[];
  /** Why others have no canonical layout. */
  readonly problems: readonly Problem[];
  /** Files that are no records. */
  readonly foreign: readonly string[];
  readonly passedOver: readonly string[];
}

/** Records, and each `opsg.yaml` that is named, become their canonical layouts. Nothing is written here. */
export async function formatRecords(
  paths: readonly string[],
  world: World,
): Promise<Result<FormattedRecords>> {
  const files = await find(paths, world, (first) => mostRecords(first, world));
  if (!files.ok) return files;
  const workspaces = new Map<string, Result<Workspace>>();
  const records: FormattedRecord[] = [];
  const problems: Problem[] = [];
  const foreign: string[] = [];
  for (const file of files.value.records) {
    const workspace = await workspaceFor(file, workspaces, world);
    const found = (await read(file, world)).bytes;
    const isForeign = parse(file, found).ok && !hasRecordKeys(new TextDecoder().decode(found));
    const formatted = workspace.ok ? formatFile({ file, bytes: found }, workspace.value) : workspace;
    if (workspace.ok && isForeign) foreign.push(file);
    else if (!formatted.ok) problems.push(...formatted.problems);
    else records.push(recordOf(file, found, formatted.value));
  }
  for (const file of files.value.settings) {
    const workspace = await workspaceFor(file, workspaces, world);
    const found = (await read(file, world)).bytes;
    const formatted = workspace.ok ? formatSettings({ file, bytes: found }, workspace.value) : workspace;
    if (formatted.ok) records.push(recordOf(file, found, formatted.value));
    else problems.push(...formatted.problems);
  }
  return ok({ records, problems, foreign, passedOver: files.value.passedOver });
}

function recordOf(file: string, found: Uint8Array, text: string): FormattedRecord {
  const bytes = new TextEncoder().encode(text);
  return { file, found, bytes, isCanonical: Buffer.compare(bytes, found) === 0 };
}
