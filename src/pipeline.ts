import { withEdits } from './fix/with-edits.ts';
import type { Artifact } from './model/artifact.ts';
import { ALL_AUDIENCES, audiencesFor } from './model/audience.ts';
import { sourceDateEpoch } from './model/date.ts';
import type { Earlier } from './model/earlier.ts';
import type { Meeting } from './model/meeting.ts';
import { independent, type ReadPast } from './model/past-slips.ts';
import { highestLevel, type Level, lowestLevel } from './model/policy.ts';
import {
  alsoFound,
  distinct,
  failed,
  firstOf,
  ok,
  type Problem,
  type Result,
  together,
} from './model/problem.ts';
import type { RecordFile } from './model/record-file.ts';
import type { Redaction } from './model/redaction.ts';
import { secretsOf, shownTexts } from './model/secret.ts';
import type { Source } from './model/source.ts';
import type { Parsed } from './model/tree.ts';
import { readableTexts, withheldTexts, withoutTexts } from './model/withheld.ts';
import type { Workspace } from './model/workspace.ts';
import { type Document, type OnProgress, type PrintDocument, printAll, printDocument } from './printing.ts';
import { compare } from './stages/compare.ts';
import { compose } from './stages/compose.ts';
import { parse } from './stages/parse.ts';
import { type PressOrder, prepare } from './stages/prepare.ts';
import { read } from './stages/read.ts';
import { redact } from './stages/redact.ts';
import { validate } from './stages/validate.ts';
import { mostRecords, readSettings, workspaceFor } from './workspaces.ts';
import type { World } from './world.ts';

/** A record that has passed every check, and the workspace that it belongs to. */
export interface CheckedRecord {
  readonly source: Source;
  readonly parsed: Parsed;
  readonly meeting: Meeting;
  readonly workspace: Workspace;
}

/** What to make of which records. */
export interface RenderRequest extends PressOrder {
  /** Files, folders, glob patterns, or `-` for standard input. */
  readonly records: readonly string[];
  /** The name of a level, or `all`; absent: the lowest level of the policy. */
  readonly audience?: string;
  readonly onProgress?: OnProgress;
  /** Finds what need not be printed again; absent: everything is printed. */
  readonly earlier?: Earlier | undefined;
}

/** What a run made: the artifacts, and the records of which the audience may see nothing. */
export interface Rendered {
  readonly artifacts: readonly Artifact[];
  readonly unseen: readonly string[];
  /** The names of all records of the run, and of the audiences that documents were wanted for. */
  readonly records: readonly string[];
  readonly audiences: readonly string[];
  /** What each document leaves out. It holds withheld text: never for a lower audience. */
  readonly redactions: readonly Redaction[];
}

/** Which files a check looked at, and what came of them. */
export interface Check {
  readonly files: readonly string[];
  readonly result: Result<readonly CheckedRecord[]>;
}

/** The steps of a run that take time. Each depends on what it is given alone, so that its answers can be kept. */
export interface Steps {
  readonly prepare: typeof prepare;
  readonly settings: typeof readSettings;
  readonly check: typeof checkRecord;
  readonly documents: typeof documentsFor;
  readonly print: PrintDocument;
}

export const STEPS: Steps = {
  prepare,
  settings: readSettings,
  check: checkRecord,
  documents: documentsFor,
  print: printDocument,
};

/** read → parse → validate: every record as a meeting, or every problem of every record. */
export async function checkRecords(
  paths: readonly string[],
  world: World,
): Promise<Result<readonly CheckedRecord[]>> {
  return (await checkFiles(paths, world)).result;
}

/** The same, with the files that were found, for a report that lists the good ones too. */
export async function checkFiles(
  paths: readonly string[],
  world: World,
  steps: Steps = STEPS,
): Promise<Check> {
  const files = await read(paths, world, (first) => mostRecords(first, world));
  if (!files.ok) return { files: [], result: files };
  const workspaces = new Map<string, Result<Workspace>>();
  const checked: Result<CheckedRecord>[] = [];
  for (const file of files.value)
    checked.push(steps.check(file, await workspaceFor(file, workspaces, world, steps.settings)));
  return { files: files.value.map(({ file }) => file), result: compared(checked) };
}

/** read → parse → validate ┃ redact → compose → render → inspect: the artifacts of a run. Nothing is written here. */
export async function renderRecords(
  request: RenderRequest,
  world: World,
  steps: Steps = STEPS,
): Promise<Result<Rendered>> {
  const { result: records } = await checkFiles(request.records, world, steps);
  if (!records.ok) return records;
  const press = await steps.prepare(request, world);
  if (!press.ok) return press;
  const documents = together(records.value.map((record) => steps.documents(record, request.audience)));
  if (!documents.ok) return failed(distinct(documents.problems));
  const artifacts = await printAll(
    documents.value.flat(),
    { press: press.value, timestamp: sourceDateEpoch(world.env), earlier: request.earlier },
    request.onProgress,
    steps.print,
  );
  if (!artifacts.ok) return artifacts;
  const rendered = accountOf(records.value, documents.value, artifacts.value, request.audience);
  const ranks = documents.value.flat().map(({ audience }) => audience.rank);
  const shown = records.warnings.filter(({ readers = [] }) => ranks.some((rank) => readers.includes(rank)));
  return ok(rendered, shown);
}

/** What a run made, and from what; the documents are those of the records, in their order. */
function accountOf(
  records: readonly CheckedRecord[],
  documents: readonly (readonly Document[])[],
  artifacts: readonly Artifact[],
  wanted?: string,
): Rendered {
  const names = records.map(({ source }) => source.file);
  return {
    artifacts,
    unseen: names.filter((_, i) => documents[i]?.length === 0),
    records: names,
    audiences: audienceNames(records, wanted),
    redactions: documents.flat().map(redactionOf),
  };
}

/** All records as one result, with what is wrong between those that are good. */
function compared(checked: readonly Result<CheckedRecord>[]): Result<readonly CheckedRecord[]> {
  const good = checked.flatMap((record) => (record.ok ? [record.value] : []));
  return alsoFound(together(checked), compare(good));
}

/** One record as a meeting, or every problem of it, with the repairs that are certain. */
export function checkRecord(
  { file, bytes }: RecordFile,
  workspace: Result<Workspace>,
): Result<CheckedRecord> {
  const parsed = parse(file, bytes, workspace.ok ? workspace.value.limits : undefined);
  if (!workspace.ok)
    return parsed.ok ? workspace : failed([...workspace.problems, ...firstOf(parsed.problems)]);
  if (!parsed.ok) return failed(firstOf([...parsed.problems, ...foundBesides(parsed.past, workspace.value)]));
  const meeting = validate(parsed.value, workspace.value);
  const scene = { parsed: parsed.value, workspace: workspace.value };
  if (!meeting.ok) return failed(withEdits(firstOf(meeting.problems), scene));
  const { source } = parsed.value;
  return ok(
    { source, parsed: parsed.value, meeting: meeting.value, workspace: workspace.value },
    meeting.warnings,
  );
}

/** What else is wrong with a record that was read past its slips. */
function foundBesides(past: ReadPast | undefined, workspace: Workspace): readonly Problem[] {
  if (!past) return [];
  const meeting = validate(past.parsed, workspace);
  const others = independent(meeting.ok ? meeting.warnings : meeting.problems, past);
  return withEdits(others, { parsed: past.parsed, workspace });
}

/** meeting → redact → compose, once for each audience; and what each audience must not find. */
export function documentsFor(
  { source, meeting, workspace }: CheckedRecord,
  wanted?: string,
): Result<readonly Document[]> {
  const { policy } = workspace;
  const audiences = audiencesFor(meeting, policy, wanted);
  if (!audiences.ok) return audiences;
  return ok(
    audiences.value.flatMap((audience) => {
      const shown = redact(meeting, policy, audience);
      if (!shown) return [];
      const headlines = compose(shown, workspace);
      const withheld = withheldTexts(meeting, audience, highestLevel(policy));
      return [
        {
          headlines,
          audience,
          record: source.file,
          withheld,
          secrets: secretsOf(withheld, knownTexts({ meeting, workspace }, audience)),
        },
      ];
    }),
  );
}

/**
 * What readers of a level may know: every text of the record that is theirs, and what a document says of its own
 * accord. It is worked out from the labels alone, not from a finished document, in which a leak would look known.
 */
export function knownTexts(
  { meeting, workspace }: Pick<CheckedRecord, 'meeting' | 'workspace'>,
  audience: Level,
): readonly string[] {
  const frame = redact(withoutTexts(meeting), workspace.policy, audience);
  if (!frame) return [];
  const own = shownTexts(compose(frame, workspace));
  return [...readableTexts(meeting, audience), ...own, ...workspace.abbreviations.values()];
}

/** The audiences that a run could have made documents for, whether or not it did. */
function audienceNames(records: readonly CheckedRecord[], wanted?: string): readonly string[] {
  const policies = records.map(({ workspace }) => workspace.policy);
  if (wanted === undefined) return [...new Set(policies.map((policy) => lowestLevel(policy).name))];
  if (wanted !== ALL_AUDIENCES) return [wanted];
  return [...new Set(policies.flatMap(({ levels }) => levels.map(({ name }) => name)))];
}

function redactionOf({ headlines, audience, record, withheld }: Document): Redaction {
  return { record, document: `${audience.name}/${headlines.fileStem}`, audience, withheld };
}
