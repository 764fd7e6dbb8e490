import type { Artifact, Format } from './base/artifact.ts';
import { sourceDateEpoch } from './base/date.ts';
import type { Earlier } from './base/earlier.ts';
import type { OtherDocument, OtherReaders } from './base/other-readers.ts';
import { type OnProgress, overlapping } from './base/overlapping.ts';
import { highestLevel, type Level, levelNamed, lowestLevel, nameInFiles } from './base/policy.ts';
import {
  distinct,
  error,
  failed,
  inAllFormats,
  ok,
  type Problem,
  type Result,
  together,
} from './base/problem.ts';
import { type Source, startOf } from './base/source.ts';
import type { Standing } from './base/standing.ts';
import {
  CHECK_STEPS,
  type CheckedRecord,
  type CheckSteps,
  checkFiles,
  type KnownRecord,
  withRecords,
} from './check/check-records.ts';
import type { World } from './host/world.ts';
import { ALL_AUDIENCES, audiencesFor } from './levels/audience.ts';
import { redact } from './levels/redact.ts';
import { saysNothing } from './levels/redacted.ts';
import type { Redaction } from './levels/redaction.ts';
import { secretsOf, shownTexts } from './levels/secret.ts';
import {
  readableByWorkspace,
  readableSpeltOut,
  readableTexts,
  type WithheldText,
  withheldByWorkspace,
  withheldTexts,
  withoutTexts,
} from './levels/withheld.ts';
import { formerReadersOf, otherDocumentsOf, othersOf } from './output/other-readers.ts';
import { STANDARD_INPUT } from './record/record-file.ts';
import { occasionWords } from './record/workspace.ts';
import { compose } from './render/compose.ts';
import { type PressOrder, prepare } from './render/prepare.ts';
import {
  type Document,
  type KnownDocument,
  type PrintDocument,
  printAll,
  printDocument,
} from './render/printing.ts';

/** What to make of which records. */
export interface RenderRequest extends PressOrder {
  /** Files, folders, glob patterns, or `-` for standard input. */
  readonly records: readonly string[];
  /** The name of a level, or `all`; absent: the lowest level of the policy. */
  readonly audience?: string;
  readonly onProgress?: OnProgress;
  /** Finds what need not be printed again; absent: everything is printed. */
  readonly earlier?: Earlier | undefined;
  /** Finds what is to be renewed beside, in formats that were not asked for; absent: nothing is. */
  readonly standing?: Standing | undefined;
  /** For whom else documents stand, which can be out of date; absent: nobody wants to know. */
  readonly others?: OtherReaders | undefined;
}

/** What a run made: the artifacts, and the records of which the audience may see nothing. */
export interface Rendered<A = Artifact> {
  readonly artifacts: readonly A[];
  readonly unseen: readonly string[];
  /** What could hold records, and was left out. */
  readonly passedOver: readonly string[];
  /** The names of all records of the run, and the audiences that documents were wanted for. */
  readonly records: readonly string[];
  readonly audiences: readonly Level[];
  /** The meeting that standard input was about, if that was read. */
  readonly fromInput?: string;
  /** What the records give other readers now, and which readers may be spoken of. */
  readonly otherDocuments: readonly OtherDocument[];
  readonly others: readonly Level[];
  /** Readers of earlier runs whose level is none any more, as far as they may be spoken of, each with the records. */
  readonly formerReaders: ReadonlyMap<string, readonly string[]>;
  /** What each document leaves out. It holds withheld text: never for a lower audience. */
  readonly redactions: readonly Redaction[];
}

/**
 * The steps of a run that take time. Each depends on what it is given alone, so that its answers can be kept, or be
 * worked out elsewhere: then `R`, `D` and `A` are what stands here for a record, for a document and for its artifacts.
 */
export interface Steps<
  R extends KnownRecord = CheckedRecord,
  D extends KnownDocument = Document,
  A extends Pick<Artifact, 'path'> = Artifact,
> extends CheckSteps<R> {
  readonly prepare: typeof prepare;
  readonly documents: (record: R, wanted?: string) => Result<readonly D[]> | Promise<Result<readonly D[]>>;
  readonly otherDocuments: (record: R, others: OtherReaders) => readonly OtherDocument[];
  readonly print: PrintDocument<D, A>;
}

export const STEPS = {
  ...CHECK_STEPS,
  prepare,
  documents: documentsFor,
  otherDocuments: otherDocumentsOf,
  print: printDocument,
} as const satisfies Steps;

/** read → parse → validate ┃ redact → compose → render → inspect: the artifacts of a run. Nothing is written here. */
export function renderRecords(request: RenderRequest, world: World): Promise<Result<Rendered>> {
  return renderBy(STEPS, request, world);
}

/** The same by certain steps. */
export async function renderBy<
  R extends KnownRecord,
  D extends KnownDocument,
  A extends Pick<Artifact, 'path'>,
>(steps: Steps<R, D, A>, request: RenderRequest, world: World): Promise<Result<Rendered<A>>> {
  const { result, passedOver } = await checkFiles(request.records, world, steps);
  const records = withRecords(request.records, result);
  const { formats } = request;
  const isWanted = ({ format }: Problem) => !format || formats.includes(format);
  if (!records.ok) return failed(records.problems.filter(isWanted));
  const press = await steps.prepare({ ...request, formats: allFormats(request) }, world);
  if (!press.ok) return press;
  const documents = together(
    await overlapping(records.value, (record) => steps.documents(record, request.audience)),
  );
  if (!documents.ok) return failed(distinct(documents.problems));
  const ranks = documents.value.flat().map(({ audience }) => audience.rank);
  const shown = records.warnings.filter(
    (problem) => isWanted(problem) && ranks.some((rank) => problem.readers?.includes(rank)),
  );
  const good = inAllFormats(ok(records.value, shown));
  if (!good.ok) return good;
  const { earlier, standing, onProgress } = request;
  const artifacts = await printAll(
    documents.value.flat(),
    { press: press.value, formats, standing, timestamp: sourceDateEpoch(world.env), earlier },
    steps.print,
    (done, total) => onProgress?.(done * formats.length, total * formats.length),
  );
  if (!artifacts.ok) return artifacts;
  const account = accountOf(records.value, documents.value, artifacts.value, request.audience);
  const others = request.others ?? { audiences: [] };
  const otherDocuments = records.value.flatMap((record) => steps.otherDocuments(record, others));
  const rendered = {
    ...account,
    passedOver,
    otherDocuments,
    others: othersOf(records.value, account.audiences, others),
    formerReaders: formerReadersOf(records.value, others),
  };
  return ok(rendered, shown);
}

/** The formats in which a run may have to print. */
export function allFormats({
  formats,
  standing,
}: Pick<RenderRequest, 'formats' | 'standing'>): readonly Format[] {
  return [...new Set([...formats, ...(standing?.formats ?? [])])];
}

/** What a run made, and from what; the documents are those of the records, in their order. */
function accountOf<A>(
  records: readonly KnownRecord[],
  documents: readonly (readonly KnownDocument[])[],
  artifacts: readonly A[],
  wanted?: string,
): Omit<Rendered<A>, 'others' | 'otherDocuments' | 'formerReaders' | 'passedOver'> {
  const names = records.map(({ source }) => source.file);
  const input = records.find(({ source }) => source.file === STANDARD_INPUT);
  return {
    artifacts,
    unseen: names.filter((_, i) => documents[i]?.length === 0),
    records: names,
    audiences: audiencesOf(records, wanted),
    redactions: documents.flat().map(redactionOf),
    ...(input && { fromInput: occasionWords(input.meeting).reference }),
  };
}

/** meeting → redact → compose, once for each audience; and what each audience must not find. */
export function documentsFor(
  { source, meeting, workspace }: CheckedRecord,
  wanted?: string,
): Result<readonly Document[]> {
  const audiences = audiencesFor(meeting, workspace, wanted);
  if (!audiences.ok) return audiences;
  const readings = audiences.value.flatMap((audience) => redact(meeting, workspace, audience) ?? []);
  const empty = readings.find(saysNothing);
  if (empty) return failed([emptyDocument(source, empty.audience)]);
  return ok(
    readings.map((shown) => {
      const { audience } = shown;
      const headlines = compose(shown, workspace);
      const withheld = withheldFrom({ meeting, workspace }, audience);
      return {
        headlines,
        audience,
        record: source.file,
        withheld,
        allowed: meeting.allowed ?? [],
        secrets: secretsOf(withheld, knownTexts({ meeting, workspace }, audience)),
      };
    }),
  );
}

/**
 * The readers of a document that would say nothing; of several, the lowest alone, since how far up nothing is shown is
 * not for them to know. It points at no line and quotes none, since either can depend on what is withheld.
 */
function emptyDocument(source: Source, audience: Level): Problem {
  return error('empty-document', startOf({ ...source, text: '' }), { readers: audience.name }, audience);
}

/**
 * What readers of a level may know: every text of the record that is theirs, and what a document says of its own
 * accord. It is worked out from the labels alone, not from a finished document, in which a leak would look known.
 */
export function knownTexts(
  { meeting, workspace }: Pick<CheckedRecord, 'meeting' | 'workspace'>,
  audience: Level,
): readonly string[] {
  const frame = redact(withoutTexts(meeting), workspace, audience);
  if (!frame) return [];
  const own = shownTexts(compose(frame, workspace));
  const ofWorkspace = readableByWorkspace({ meeting, workspace }, audience);
  const readable = readableTexts(meeting, audience);
  const spelt = workspace.expandsAbbreviations
    ? readableSpeltOut([...ofWorkspace, ...readable], { workspace }, audience)
    : [];
  return [...readable, ...own, ...ofWorkspace, ...spelt];
}

/** Every text that readers of a level may not know: of the record, and of the `opsg.yaml` beside it. */
export function withheldFrom(
  { meeting, workspace }: Pick<CheckedRecord, 'meeting' | 'workspace'>,
  audience: Level,
): readonly WithheldText[] {
  return [
    ...withheldTexts(meeting, audience, highestLevel(workspace.policy)),
    ...withheldByWorkspace({ meeting, workspace }, audience),
  ];
}

/** The audiences that a run could have made documents for, whether or not it did. */
function audiencesOf(records: readonly KnownRecord[], wanted?: string): readonly Level[] {
  const levels = records.flatMap(({ workspace: { policy } }) => {
    if (wanted === undefined) return [lowestLevel(policy)];
    return wanted === ALL_AUDIENCES ? policy.levels : (levelNamed(policy, wanted) ?? []);
  });
  return [...new Map(levels.map((level) => [level.name, level])).values()];
}

function redactionOf({ headlines, audience, record, withheld, allowed }: KnownDocument): Redaction {
  return {
    record,
    document: `${nameInFiles(audience.name)}/${headlines.fileStem}`,
    audience,
    withheld,
    allowed,
  };
}
