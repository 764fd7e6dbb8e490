import { type OnProgress, overlapping } from '../base/overlapping.ts';
import { alsoFound, failed, firstOf, ok, type Problem, type Result, together } from '../base/problem.ts';
import type { Source } from '../base/source.ts';
import type { Parsed } from '../base/tree.ts';
import type { World } from '../host/world.ts';
import type { Meeting, MeetingFacts } from '../record/meeting.ts';
import type { RecordFile } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import { guardLabels } from '../yaml/fix/label-guard.ts';
import { withEdits } from '../yaml/fix/with-edits.ts';
import { independent, type ReadPast } from '../yaml/past-mistakes.ts';
import { compare } from './compare.ts';
import { find, nothingMatched, type Thoroughness } from './find.ts';
import { parse } from './parse.ts';
import { read } from './read.ts';
import { validate } from './validate.ts';
import { mostRecords, readSettings, workspacesFor } from './workspaces.ts';

/** What a run knows of a record that has passed every check, wherever the texts of its meeting are. */
export interface KnownRecord {
  readonly source: Source;
  readonly parsed: Parsed;
  readonly meeting: MeetingFacts;
  readonly workspace: Workspace;
}

/** A record that has passed every check, and the workspace that it belongs to. */
export interface CheckedRecord extends KnownRecord {
  readonly meeting: Meeting;
}

/** Which files a check looked at, and what came of them. */
export interface Check<R extends KnownRecord = CheckedRecord> {
  readonly files: readonly string[];
  /** The `opsg.yaml` files among what was named, if they are good. */
  readonly settings: readonly string[];
  /** What could hold records, and was left out. */
  readonly passedOver: readonly string[];
  readonly result: Result<readonly R[]>;
}

/**
 * The steps of a check that take time. Each depends on what it is given alone, so that its answers can be kept, or be
 * worked out elsewhere.
 */
export interface CheckSteps<R extends KnownRecord = CheckedRecord> {
  /** Comes first, as soon as it is known what there is to check. */
  readonly begin: (
    files: readonly string[],
    workspaces: readonly Result<Workspace>[],
  ) => void | Promise<void>;
  readonly settings: typeof readSettings;
  readonly check: (file: RecordFile, workspace: Result<Workspace>) => Result<R> | Promise<Result<R>>;
  /** Called after each record that was checked. */
  readonly onChecked?: OnProgress | undefined;
}

export const CHECK_STEPS = {
  begin: () => {},
  settings: readSettings,
  check: checkRecord,
} as const satisfies CheckSteps;

/** read → parse → validate: every record as a meeting, or every problem of every record. */
export async function checkRecords(
  paths: readonly string[],
  world: World,
): Promise<Result<readonly CheckedRecord[]>> {
  return withRecords(paths, (await checkFiles(paths, world, CHECK_STEPS)).result);
}

/** Records, of which there has to be one at least: settings alone are nothing to work on. */
export function withRecords<R>(
  paths: readonly string[],
  records: Result<readonly R[]>,
): Result<readonly R[]> {
  return records.ok && records.value.length === 0 ? failed([nothingMatched(paths.join(' '))]) : records;
}

/** The same by certain steps, with the files that were found, for a report that lists the good ones too. */
export async function checkFiles<R extends KnownRecord>(
  paths: readonly string[],
  world: World,
  steps: CheckSteps<R>,
  thoroughness?: Thoroughness,
): Promise<Check<R>> {
  const found = await find(paths, world, (first) => mostRecords(first, world), thoroughness);
  if (!found.ok) return { files: [], settings: [], passedOver: [], result: found };
  const { records: files, settings, passedOver } = found.value;
  const all = await workspacesFor([...files, ...settings], world, steps.settings);
  const workspaces = all.slice(0, files.length);
  const wrong = all
    .slice(files.length)
    .flatMap((each): readonly Result<R>[] => (each.ok ? [] : [failed(each.problems)]));
  await steps.begin(files, workspaces);
  let done = 0;
  const checked = await overlapping([...files.entries()], async ([i, file]) => {
    const result = await steps.check(await read(file, world), workspaces[i] ?? failed([]));
    steps.onChecked?.(++done, files.length);
    return result;
  });
  return {
    files: [...files, ...settings],
    settings: settings.filter((_, i) => all[files.length + i]?.ok),
    passedOver,
    result: alsoFound(
      compared([...checked, ...wrong]),
      all.slice(files.length).flatMap((each) => (each.ok ? each.warnings : [])),
    ),
  };
}

/** All records as one result, with what is wrong between those that are good. */
function compared<R extends KnownRecord>(checked: readonly Result<R>[]): Result<readonly R[]> {
  const good = checked.flatMap((record) => (record.ok ? [record.value] : []));
  return alsoFound(together(checked), compare(good));
}

/**
 * One record as a meeting, or every problem of it, with the repairs that are certain. Without its settings nobody knows
 * what names a level, so that advice about a line could make prose of a label: only their problems are said.
 */
export function checkRecord(
  { file, bytes }: RecordFile,
  workspace: Result<Workspace>,
): Result<CheckedRecord> {
  if (!workspace.ok) return workspace;
  const parsed = parse(file, bytes, workspace.value.limits);
  const names = workspace.value.policy.levels.map(({ name }) => name);
  if (!parsed.ok) {
    const found = [...parsed.problems, ...foundBesides(parsed.past, workspace.value)];
    return failed(firstOf(guardLabels(found, names)));
  }
  const meeting = validate(parsed.value, workspace.value);
  const scene = { parsed: parsed.value, workspace: workspace.value };
  if (!meeting.ok) return failed(guardLabels(withEdits(firstOf(meeting.problems), scene), names));
  const { source } = parsed.value;
  return ok({ source, parsed: parsed.value, meeting: meeting.value, workspace: workspace.value }, [
    ...workspace.warnings,
    ...guardLabels(withEdits(meeting.warnings, scene), names),
  ]);
}

/** What else is wrong with a record that was read past its slips. */
function foundBesides(past: ReadPast | undefined, workspace: Workspace): readonly Problem[] {
  if (!past) return [];
  const meeting = validate(past.parsed, workspace);
  const others = independent(meeting.ok ? meeting.warnings : meeting.problems, past);
  return withEdits(others, { parsed: past.parsed, workspace });
}
