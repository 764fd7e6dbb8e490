import type { Artifact, Format } from './model/artifact.ts';
import type { Headlines } from './model/headlines.ts';
import type { Meeting } from './model/meeting.ts';
import { type Level, levelNamed, lowestLevel, type Policy } from './model/policy.ts';
import { error, failed, ok, type Problem, type Result, together } from './model/problem.ts';
import { levelsReached } from './model/reach.ts';
import type { RecordFile } from './model/record-file.ts';
import { type Source, startOf } from './model/source.ts';
import { nearestWord } from './model/spelling.ts';
import type { Workspace } from './model/workspace.ts';
import { compose } from './stages/compose.ts';
import { configure } from './stages/configure.ts';
import { findWorkspace } from './stages/find-workspace.ts';
import { parse } from './stages/parse.ts';
import { type Press, prepare } from './stages/prepare.ts';
import { read } from './stages/read.ts';
import { redact } from './stages/redact.ts';
import { render } from './stages/render.ts';
import { validate } from './stages/validate.ts';
import type { World } from './world.ts';

/** The word for every level that a record's parts reach, one document each. */
export const ALL_AUDIENCES = 'all';

/** A record that has passed every check, and the workspace that it belongs to. */
export interface CheckedRecord {
  readonly source: Source;
  readonly meeting: Meeting;
  readonly workspace: Workspace;
}

/** What to make of which records. */
export interface RenderRequest {
  /** Files, folders, glob patterns, or `-` for standard input. */
  readonly records: readonly string[];
  /** The name of a level, or `all`; absent: the lowest level of the policy. */
  readonly audience?: string;
  readonly formats: readonly Format[];
  /** A folder with templates of the user's own. */
  readonly templates?: string;
  /** Called after each document, for a person who waits. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a run made: the artifacts, and the records of which the audience may see nothing. */
export interface Rendered {
  readonly artifacts: readonly Artifact[];
  readonly unseen: readonly string[];
}

interface Document {
  readonly headlines: Headlines;
  readonly audience: Level;
}

/** read → parse → validate: every record as a meeting, or every problem of every record. */
export async function checkRecords(
  paths: readonly string[],
  world: World,
): Promise<Result<readonly CheckedRecord[]>> {
  const files = await read(paths, world);
  if (!files.ok) return files;
  const workspaces = new Map<string, Result<Workspace>>();
  const checked: Result<CheckedRecord>[] = [];
  for (const file of files.value)
    checked.push(checkRecord(file, await workspaceFor(file, workspaces, world)));
  return together(checked);
}

/** read → parse → validate ┃ redact → compose → render: the artifacts of a run. Nothing is written here. */
export async function renderRecords(request: RenderRequest, world: World): Promise<Result<Rendered>> {
  const records = await checkRecords(request.records, world);
  if (!records.ok) return records;
  const press = await prepare(request.formats, request.templates, world);
  if (!press.ok) return press;
  const perRecord = together(records.value.map((record) => documentsFor(record, request.audience)));
  if (!perRecord.ok) return perRecord;
  const artifacts = await printAll(perRecord.value.flat(), press.value, request, world);
  if (!artifacts.ok) return artifacts;
  const unseen = records.value
    .filter((_, i) => perRecord.value[i]?.length === 0)
    .map(({ source }) => source.file);
  return ok({ artifacts: artifacts.value, unseen }, records.warnings);
}

function checkRecord({ file, bytes }: RecordFile, workspace: Result<Workspace>): Result<CheckedRecord> {
  const parsed = parse(file, bytes);
  if (!parsed.ok) return parsed;
  if (!workspace.ok) return workspace;
  const meeting = validate(parsed.value, workspace.value);
  if (!meeting.ok) return meeting;
  return ok(
    { source: parsed.value.source, meeting: meeting.value, workspace: workspace.value },
    meeting.warnings,
  );
}

/** The workspace of a record. What is wrong with it is said once, with the first record that needs it. */
async function workspaceFor(
  record: RecordFile,
  known: Map<string, Result<Workspace>>,
  world: World,
): Promise<Result<Workspace>> {
  const file = await findWorkspace(record.file, world);
  const name = file?.file ?? '';
  const before = known.get(name);
  if (before) return before;
  const parsed = file && parse(file.file, file.bytes);
  const workspace = parsed && !parsed.ok ? parsed : configure(parsed?.value);
  known.set(name, workspace.ok ? workspace : failed([]));
  return workspace;
}

/** meeting → redact → compose, once for each audience. */
function documentsFor({ meeting, workspace }: CheckedRecord, wanted?: string): Result<readonly Document[]> {
  const audiences = audiencesFor(meeting, workspace.policy, wanted);
  if (!audiences.ok) return audiences;
  return ok(
    audiences.value.flatMap((audience) => {
      const shown = redact(meeting, workspace.policy, audience);
      return shown ? [{ headlines: compose(shown, workspace), audience }] : [];
    }),
  );
}

function audiencesFor(meeting: Meeting, policy: Policy, wanted?: string): Result<readonly Level[]> {
  if (wanted === undefined) return ok([lowestLevel(policy)]);
  if (wanted === ALL_AUDIENCES) return ok(levelsReached(meeting, policy));
  const audience = levelNamed(policy, wanted);
  if (audience) return ok([audience]);
  const levels = [...policy.levels.map(({ name }) => name), ALL_AUDIENCES];
  const place = startOf({ file: '--audience', text: '' });
  return failed([
    error('unknown-audience', place, { given: wanted, near: nearestWord(wanted, levels), levels }),
  ]);
}

async function printAll(
  documents: readonly Document[],
  press: Press,
  { onProgress }: RenderRequest,
  world: World,
): Promise<Result<readonly Artifact[]>> {
  const timestamp = sourceDate(world);
  const jobs = documents.flatMap((document) =>
    [...press].map(([format, printer]) => ({ ...document, format, printer, ...timestamp })),
  );
  const printed: Result<Artifact>[] = [];
  for (const job of jobs) {
    printed.push(await render(job));
    onProgress?.(printed.length, jobs.length);
  }
  const artifacts = together(printed);
  if (!artifacts.ok) return artifacts;
  const clashes = sameNames(artifacts.value);
  return clashes.length > 0 ? failed(clashes) : artifacts;
}

/** https://reproducible-builds.org/specs/source-date-epoch/ */
function sourceDate({ env }: World): { timestamp?: number } {
  const text = env['SOURCE_DATE_EPOCH'] ?? '';
  return /^\d{1,11}$/.test(text) ? { timestamp: Number(text) } : {};
}

function sameNames(artifacts: readonly Artifact[]): readonly Problem[] {
  const seen = new Set<string>();
  return artifacts.flatMap(({ path }) => {
    const name = path.toLowerCase();
    const isTaken = seen.has(name);
    seen.add(name);
    return isTaken ? [error('same-file-name', startOf({ file: path, text: '' }), { path })] : [];
  });
}
