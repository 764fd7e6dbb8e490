import { overlapping } from '../base/overlapping.ts';
import { failed, firstOf, ok, type Problem, type Result } from '../base/problem.ts';
import type { Source } from '../base/source.ts';
import type { Parsed } from '../base/tree.ts';
import type { World } from '../host/world.ts';
import type { Meeting } from '../record/meeting.ts';
import type { RecordFile } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import type { ComparedRecord } from '../rules/compared.ts';
import { allFacts } from '../rules/meeting-facts.ts';
import { guardLabels } from '../yaml/fix/label-guard.ts';
import { withEdits } from '../yaml/fix/with-edits.ts';
import { independent, type ReadPast } from '../yaml/past-mistakes.ts';
import { compare } from './compare-records.ts';
import type { Thoroughness } from './find.ts';
import { allTogether, type Gathered, gather, withRecords } from './gather.ts';
import { parse } from './parse.ts';
import { read } from './read.ts';
import { validate } from './validate.ts';

/** A record that has passed every check, and the workspace that it belongs to. */
export interface CheckedRecord {
  readonly source: Source;
  readonly parsed: Parsed;
  readonly meeting: Meeting;
  readonly workspace: Workspace;
}

/** Which files a check looked at, and what came of them. */
export interface CheckedFiles extends Omit<Gathered, 'workspaces'> {
  readonly result: Result<readonly CheckedRecord[]>;
}

/** read → parse → validate: every record as a meeting, or every problem of every record. */
export async function checkRecords(
  paths: readonly string[],
  world: World,
): Promise<Result<readonly CheckedRecord[]>> {
  return withRecords(paths, (await checkFiles(paths, world)).result);
}

/** Every record as a meeting, or every problem of every record, with the files that were found. */
export async function checkFiles(
  paths: readonly string[],
  world: World,
  thoroughness?: Thoroughness,
): Promise<CheckedFiles> {
  const gathered = await gather(paths, world, thoroughness);
  if (!gathered.ok) return { records: [], settings: [], passedOver: [], result: gathered };
  const { checked, good } = await checkEach(gathered.value, world);
  return {
    ...gathered.value,
    result: allTogether(checked, compare(good.map(compared)), gathered.value.settings),
  };
}

function compared({ meeting, ...record }: CheckedRecord): ComparedRecord {
  return { ...record, meeting: allFacts(meeting, record.workspace.policy) };
}

/** Each record by itself, and those that are good. */
export async function checkEach({ records, workspaces }: Gathered, world: World) {
  const checked = await overlapping([...records.entries()], async ([i, file]) =>
    checkRecord(await read(file, world), workspaces[i] ?? failed([])),
  );
  return { checked, good: checked.flatMap((record) => (record.ok ? [record.value] : [])) };
}

/**
 * One record as a meeting, or every problem of it, with the repairs that are certain. Without its settings, the names
 * of levels are unknown, and advice about a line could turn a label into prose. So only the problems of the settings
 * are reported. `shown` leaves out some of many problems; `others` are the texts of other records, for repairs that need
 * them.
 */
export function checkRecord(
  { file, bytes }: RecordFile,
  workspace: Result<Workspace>,
  shown = firstOf,
  others?: readonly string[],
): Result<CheckedRecord> {
  if (!workspace.ok) return workspace;
  const parsed = parse(file, bytes, workspace.value.limits);
  const names = workspace.value.policy.levels.map(({ name }) => name);
  if (!parsed.ok) {
    const found = [...parsed.problems, ...foundBesides(parsed.past, workspace.value)];
    return failed(shown(guardLabels(found, names)));
  }
  const meeting = validate(parsed.value, workspace.value);
  const context = { parsed: parsed.value, workspace: workspace.value, others };
  if (!meeting.ok) return failed(guardLabels(withEdits(shown(meeting.problems), context), names));
  const { source } = parsed.value;
  return ok({ source, parsed: parsed.value, meeting: meeting.value, workspace: workspace.value }, [
    ...workspace.warnings,
    ...guardLabels(withEdits(meeting.warnings, context), names),
  ]);
}

/** The other problems of a record that was read past its mistakes. */
function foundBesides(past: ReadPast | undefined, workspace: Workspace): readonly Problem[] {
  if (!past) return [];
  const meeting = validate(past.parsed, workspace);
  const others = independent(meeting.ok ? meeting.warnings : meeting.problems, past);
  return withEdits(others, { parsed: past.parsed, workspace });
}
