import { overlapping } from '../base/overlapping.ts';
import { alsoFound, failed, firstOf, ok, type Problem, type Result, together } from '../base/problem.ts';
import type { Source } from '../base/source.ts';
import type { Parsed } from '../base/tree.ts';
import type { World } from '../host/world.ts';
import type { Meeting, MeetingFacts } from '../record/meeting.ts';
import type { RecordFile } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import type { ComparedRecord } from '../rules/compared.ts';
import { copiesAcrossRecords, type RecordWithTexts } from '../rules/copies-across-records.ts';
import { allFacts } from '../rules/meeting-facts.ts';
import { guardLabels } from '../yaml/fix/label-guard.ts';
import { withEdits } from '../yaml/fix/with-edits.ts';
import { independent, type ReadPast } from '../yaml/past-mistakes.ts';
import { find, nothingMatched, type Thoroughness } from './find.ts';
import { parse, read } from './parse.ts';
import { reviewsPassed, today } from './reviews.ts';
import { compare, compareInTurns, compareToday, validate } from './validate.ts';
import { mostRecords, workspacesFor } from './workspaces.ts';

/** What a run keeps of a good record after parsing it. */
export interface GoodRecord {
  readonly file: string;
  readonly meeting: MeetingFacts;
  readonly workspace: Workspace;
}

/** A record that has passed every check, and the workspace that it belongs to. */
export interface CheckedRecord {
  readonly source: Source;
  readonly parsed: Parsed;
  readonly meeting: Meeting;
  readonly workspace: Workspace;
}

/** The files that were found, and what holds for each. */
export interface Gathered {
  readonly records: readonly string[];
  /** In the order of the records. Problems of a workspace are reported with the first record that needs it. */
  readonly workspaces: readonly Result<Workspace>[];
  /** The `opsg.yaml` files among what was named, with what is wrong with them. */
  readonly settings: readonly { readonly file: string; readonly workspace: Result<Workspace> }[];
  /** What could hold records, and was left out. */
  readonly passedOver: readonly string[];
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

/** At least one record: settings alone are not enough. */
export function withRecords<R>(
  paths: readonly string[],
  records: Result<readonly R[]>,
): Result<readonly R[]> {
  return records.ok && records.value.length === 0 ? failed([nothingMatched(paths.join(' '))]) : records;
}

/** Paths, folders and patterns become files with their workspaces. */
export async function gather(
  paths: readonly string[],
  world: World,
  thoroughness?: Thoroughness,
): Promise<Result<Gathered>> {
  const found = await find(paths, world, (first) => mostRecords(first, world), thoroughness);
  if (!found.ok) return found;
  const { records, settings, passedOver } = found.value;
  const all = await workspacesFor([...records, ...settings], world);
  const ofSettings = settings.map((file, i) => ({ file, workspace: all[records.length + i] ?? failed([]) }));
  return ok({ records, workspaces: all.slice(0, records.length), settings: ofSettings, passedOver });
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

/** All records as one result, with what is wrong between them, and with the settings that were named beside them. */
export function allTogether<R>(
  records: readonly Result<R>[],
  between: readonly Problem[],
  settings: Gathered['settings'],
): Result<readonly R[]> {
  const wrong = settings.flatMap(({ workspace }): readonly Result<R>[] =>
    workspace.ok ? [] : [failed(workspace.problems)],
  );
  const warnings = settings.flatMap(({ workspace }) => (workspace.ok ? workspace.warnings : []));
  return alsoFound(alsoFound(together([...records, ...wrong]), between), warnings);
}

/** A tree without places, which is enough to find out whether there are problems between records. */
function withoutPlaces(file: string): Parsed {
  return {
    source: { file, text: '' },
    root: { kind: 'map', entries: [], start: 0, end: 0 },
    comments: [],
  };
}

/**
 * The problems between good records, from their facts alone. Where records are many, this and what follows take so long
 * that the program hears and answers in between. A record with a problem is read again to find the place.
 */
export async function compareFacts(
  records: readonly GoodRecord[],
  world: World,
): Promise<readonly Problem[]> {
  const known = records.map((record) => ({ ...record, parsed: withoutPlaces(record.file) }));
  const concerned = new Set((await compareInTurns(known)).map(({ place }) => place.source.file));
  return concerned.size === 0 ? [] : compareInTurns(await withPlaces(known, concerned, world));
}

/** A good record with what other records are compared with beside its facts. */
export interface GoodRecordWithTexts extends GoodRecord, Pick<RecordWithTexts, 'texts'> {}

/** Sentences that one record shows and another withholds. The records that are concerned are read again. */
export async function compareTexts(
  records: readonly GoodRecordWithTexts[],
  world: World,
): Promise<readonly Problem[]> {
  const known = records.map((record) => ({ ...record, parsed: withoutPlaces(record.file) }));
  await new Promise(setImmediate);
  const found = copiesAcrossRecords(known);
  const concerned = new Set(found.flatMap(({ place, facts }) => [place.source.file, facts.file]));
  return concerned.size === 0 ? [] : copiesAcrossRecords(await withPlaces(known, concerned, world));
}

/** Labels that were to be looked at again before today, and actions that were due before. The records that are concerned are read again. */
export async function compareWithToday(
  records: readonly GoodRecord[],
  world: World,
): Promise<readonly Problem[]> {
  const day = today(world);
  const known = records.map((record) => ({ ...record, parsed: withoutPlaces(record.file) }));
  const passed = (all: readonly ComparedRecord[]) => [...reviewsPassed(all, day), ...compareToday(all, day)];
  await new Promise(setImmediate);
  const concerned = new Set(passed(known).map(({ place }) => place.source.file));
  return concerned.size === 0 ? [] : passed(await withPlaces(known, concerned, world));
}

async function withPlaces<R extends GoodRecord & { readonly parsed: Parsed }>(
  records: readonly R[],
  concerned: ReadonlySet<string>,
  world: World,
): Promise<readonly R[]> {
  const placed = records.map(async (record) => {
    const { file, workspace } = record;
    if (!concerned.has(file)) return record;
    const again = parse(file, (await read(file, world)).bytes, workspace.limits);
    return again.ok ? { ...record, parsed: again.value } : record;
  });
  return Promise.all(placed);
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
