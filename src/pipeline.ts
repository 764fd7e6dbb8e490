import { type Artifact, type Format, sameNames } from './model/artifact.ts';
import { audiencesFor } from './model/audience.ts';
import { sourceDateEpoch } from './model/date.ts';
import { blank, type Headlines } from './model/headlines.ts';
import type { Meeting } from './model/meeting.ts';
import { highestLevel, type Level } from './model/policy.ts';
import { distinct, failed, ok, type Result, together } from './model/problem.ts';
import { type RecordFile, STANDARD_INPUT } from './model/record-file.ts';
import type { Redaction } from './model/redaction.ts';
import { type Secret, secretsOf, shownTexts, withoutKnown } from './model/secret.ts';
import type { Source } from './model/source.ts';
import { type WithheldText, withheldTexts } from './model/withheld.ts';
import type { Workspace } from './model/workspace.ts';
import { compose } from './stages/compose.ts';
import { configure } from './stages/configure.ts';
import { findWorkspace } from './stages/find-workspace.ts';
import { inspect, readTexts } from './stages/inspect.ts';
import { parse } from './stages/parse.ts';
import { type Press, prepare } from './stages/prepare.ts';
import { read } from './stages/read.ts';
import { redact } from './stages/redact.ts';
import { type Rendition, render } from './stages/render.ts';
import { validate } from './stages/validate.ts';
import type { World } from './world.ts';

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
  /** What each document leaves out. It holds withheld text: never for a lower audience. */
  readonly redactions: readonly Redaction[];
}

/** A document for one audience, and what must not be found in its files. */
export interface Document {
  readonly headlines: Headlines;
  readonly audience: Level;
  readonly withheld: readonly WithheldText[];
  readonly secrets: readonly Secret[];
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

/** read → parse → validate ┃ redact → compose → render → inspect: the artifacts of a run. Nothing is written here. */
export async function renderRecords(request: RenderRequest, world: World): Promise<Result<Rendered>> {
  const records = await checkRecords(request.records, world);
  if (!records.ok) return records;
  const press = await prepare(request.formats, request.templates, world);
  if (!press.ok) return press;
  const documents = together(records.value.map((record) => documentsFor(record, request.audience)));
  if (!documents.ok) return failed(distinct(documents.problems));
  const artifacts = await printAll(documents.value.flat(), press.value, request, world);
  if (!artifacts.ok) return artifacts;
  const isUnseen = (_: CheckedRecord, i: number) => documents.value[i]?.length === 0;
  const unseen = records.value.filter(isUnseen).map(({ source }) => source.file);
  const redactions = records.value.flatMap(({ source }, i) =>
    (documents.value[i] ?? []).map((document) => redactionOf(document, source)),
  );
  return ok({ artifacts: artifacts.value, unseen, redactions }, records.warnings);
}

function checkRecord({ file, bytes }: RecordFile, workspace: Result<Workspace>): Result<CheckedRecord> {
  const parsed = parse(file, bytes);
  if (!workspace.ok) return parsed.ok ? workspace : failed([...workspace.problems, ...parsed.problems]);
  if (!parsed.ok) return parsed;
  const meeting = validate(parsed.value, workspace.value);
  if (!meeting.ok) return meeting;
  const { source } = parsed.value;
  return ok({ source, meeting: meeting.value, workspace: workspace.value }, meeting.warnings);
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

/** The workspace of the folder in which the program runs; the built-in one if there is no good `opsg.yaml`. */
export async function workspaceHere(world: World): Promise<Workspace> {
  const own = await workspaceFor({ file: STANDARD_INPUT, bytes: new Uint8Array() }, new Map(), world);
  const workspace = own.ok ? own : configure();
  if (!workspace.ok) throw new Error('the built-in workspace is valid');
  return workspace.value;
}

/** meeting → redact → compose, once for each audience; and what each audience must not find. */
export function documentsFor(
  { meeting, workspace }: CheckedRecord,
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
      return [{ headlines, audience, withheld, secrets: secretsOf(withheld, shownTexts(headlines)) }];
    }),
  );
}

function redactionOf({ headlines, audience, withheld }: Document, { file }: Source): Redaction {
  return { record: file, document: `${audience.name}/${headlines.fileStem}`, audience, withheld };
}

/** document → render → inspect, for each document in each format. */
async function printAll(
  documents: readonly Document[],
  press: Press,
  { onProgress }: RenderRequest,
  world: World,
): Promise<Result<readonly Artifact[]>> {
  const timestamp = sourceDateEpoch(world.env);
  const total = documents.length * press.size;
  const printed: Result<Artifact>[] = [];
  for (const { headlines, audience, secrets } of documents) {
    for (const [format, printer] of press) {
      const rendition = {
        headlines,
        audience,
        format,
        printer,
        ...(timestamp !== undefined && { timestamp }),
      };
      printed.push(await renderInspected(rendition, secrets));
      onProgress?.(printed.length, total);
    }
  }
  const artifacts = together(printed);
  const clashes = artifacts.ok ? sameNames(artifacts.value) : [];
  return clashes.length > 0 ? failed(clashes) : artifacts;
}

async function renderInspected(rendition: Rendition, secrets: readonly Secret[]): Promise<Result<Artifact>> {
  const artifact = await render(rendition);
  if (!artifact.ok) return artifact;
  const { path, bytes } = artifact.value;
  const found = await inspect(path, bytes, secrets);
  if (found.length === 0) return artifact;
  const innocent = await wordsOfTemplates(rendition);
  const problems = await inspect(path, bytes, withoutKnown(secrets, innocent));
  return problems.length > 0 ? failed(problems) : artifact;
}

/** The words that a document has before any record is put into it. They can be a withheld part's only by chance. */
async function wordsOfTemplates(rendition: Rendition): Promise<readonly string[]> {
  const empty = await render({ ...rendition, headlines: blank(rendition.headlines) });
  return empty.ok ? readTexts(empty.value.bytes) : [];
}
