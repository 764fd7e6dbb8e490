/**
 * The flow of a run, and the map of the house. Rooms import downwards only:
 *
 *   cli/      one command a file: its options, what it does, what it says
 *   serve/    while you write: the language server of editors, and the preview in the browser
 *   registers/ the actions and the decisions of all records, as lists in several formats
 *   publish/  the same flow for a site of all meetings, and for parts of one
 *   workers/  one record's way from bytes to checked artifacts, here or in a pool of processes
 *   output/   plan, commit, lock, manifest, cache: the folders of documents
 *   report/   how problems are said
 *   site/     publish: facts → pages, feeds and lists, looked over before they are written
 *   browser/  what pages of a site run: the search
 *   diff/     what changed between two versions of a record, as one audience may be told
 *   series/   what holds between meetings, worked out from what was redacted for one audience
 *   import/   published documents → records
 *   check/    files → records that have passed every check
 *   render/   compose, templates, Markdown, HTML, Typst and PDF, Word
 *   rules/    one rule a file
 *   yaml/     text ↔ tree, recovery from authors' mistakes, repairs
 *   levels/   redact, withheld, inspect, complete: the laws of levels and of completeness
 *   read/     readers of finished files
 *   host/     the machine: disk, processes, terminal
 *   record/   the record and opsg.yaml: schemas, meeting, workspace
 *   problems/ every kind of problem, by family: its sentence, its example, what follows from it
 *   base/     problems, sources, prose, levels: what every room speaks of
 */
import { type Artifact, type FiledArtifact, makesPdf } from './base/artifact.ts';
import { failed, inAllFormats, ok, type Problem, type Result } from './base/problem.ts';
import type { GoodRecord } from './check/compare-records.ts';
import { allTogether, gather, withRecords } from './check/gather.ts';
import type { World } from './host/world.ts';
import { formerReadersOf, othersOf } from './output/other-readers.ts';
import { goodRecords, makeRecords } from './workers/make-records.ts';
import type { MadeDocument, MadeRecord } from './workers/making.ts';
import { orderOf, type RenderRequest, type RunContext } from './workers/order.ts';
import {
  accountOf,
  artifactsOf,
  audiencesOf,
  documentsOf,
  type Rendered,
  type RunArtifacts,
} from './workers/rendered.ts';

/** read → parse → validate ┃ redact → compose → render → inspect: the artifacts of a run. Nothing is written here. */
export async function renderRecords(request: RenderRequest, world: World): Promise<Result<Rendered>> {
  const rendered = await renderIn({}, request, world);
  if (!rendered.ok) return rendered;
  const artifacts = rendered.value.artifacts.flatMap((artifact) => ('bytes' in artifact ? [artifact] : []));
  return ok({ ...rendered.value, artifacts }, rendered.warnings);
}

/** The same for a run of the program, which can reuse what earlier runs left. */
export async function renderIn(
  context: RunContext,
  request: RenderRequest,
  world: World,
): Promise<Result<RunArtifacts>> {
  const made = await madeIn(context, request, world);
  if (!made.ok) return made;
  const { known, records, documents, artifacts, passedOver } = made.value;
  const audiences = audiencesOf(known, request.audience);
  const { others = { audiences: [] } } = context;
  const rendered = {
    ...accountOf(known, documents),
    artifacts,
    audiences,
    passedOver,
    otherDocuments: records.flatMap(({ otherDocuments }) => otherDocuments),
    others: othersOf(known, audiences, others),
    formerReaders: formerReadersOf(known, others),
  };
  return ok(rendered, made.warnings);
}

/** The records of a run, and the documents that were made of them. */
export interface Made {
  readonly known: readonly GoodRecord[];
  /** In the order of the known ones. */
  readonly records: readonly MadeRecord[];
  readonly documents: readonly (readonly MadeDocument[])[];
  readonly artifacts: readonly (Artifact | FiledArtifact)[];
  /** The key of all that each record was made from, where the run remembers it. */
  readonly keys: readonly (string | undefined)[];
  readonly passedOver: readonly string[];
}

/** Records become documents, with all that is known of them. */
export async function madeIn(
  context: RunContext,
  request: RenderRequest,
  world: World,
): Promise<Result<Made>> {
  const { formats } = request;
  const isWanted = ({ format }: Problem) => !format || makesPdf(formats);
  const gathered = await gather(request.records, world);
  if (!gathered.ok) return gathered;
  const order = orderOf(request, context, world);
  const made = await makeRecords(gathered.value, order, context, world);
  const all = allTogether(made.records, made.between, gathered.value.settings);
  const records = withRecords(request.records, all);
  if (!records.ok) return failed(records.problems.filter(isWanted));
  if (!made.ready.ok) return made.ready;
  const documents = documentsOf(records.value);
  if (!documents.ok) return documents;
  const ranks = documents.value.flat().map((document) => document.audience.rank);
  const shown = records.warnings.filter(
    (problem) => isWanted(problem) && ranks.some((rank) => problem.readers?.includes(rank)),
  );
  const good = inAllFormats(ok(undefined, shown));
  if (!good.ok) return good;
  const artifacts = artifactsOf(documents.value.flat());
  if (!artifacts.ok) return artifacts;
  const known = goodRecords(gathered.value.records, made.records, gathered.value.workspaces);
  return ok(
    {
      known,
      records: records.value,
      documents: documents.value,
      artifacts: artifacts.value,
      keys: made.verdicts,
      passedOver: gathered.value.passedOver,
    },
    shown,
  );
}
