/**
 * The flow of a run, and the map of the house. Rooms import downwards only:
 *
 *   cli/      one command a file: its options, what it does, what it says
 *   workers/  one record's way from bytes to checked artifacts, here or in a pool of processes
 *   output/   plan, commit, lock, manifest, cache: what stands in folders of documents
 *   report/   how problems are said
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
import { sourceDateEpoch } from './base/date.ts';
import type { OtherReaders } from './base/disclosure.ts';
import { failed, inAllFormats, ok, type Problem, type Result } from './base/problem.ts';
import { allTogether, gather, withRecords } from './check/check-records.ts';
import type { World } from './host/world.ts';
import type { ExistingQuery } from './output/find-existing.ts';
import { formerReadersOf, othersOf } from './output/other-readers.ts';
import type { RenderersOrder } from './render/prepare.ts';
import type { MakingOrder } from './workers/make-record.ts';
import { goodRecords, type Making, makeRecords } from './workers/make-records.ts';
import {
  accountOf,
  artifactsOf,
  audiencesOf,
  documentsOf,
  type Rendered,
  type RunArtifacts,
} from './workers/rendered.ts';

/** What to make of which records. */
export interface RenderRequest extends RenderersOrder {
  /** Files, folders, glob patterns, or `-` for standard input. */
  readonly records: readonly string[];
  /** The name of a level, or `all`; absent: the lowest level of the policy. */
  readonly audience?: string;
}

/** What a run of the program knows beside its request: how to make records, and what stands in the output folder. */
export interface RunContext extends Making {
  /** The output folder, where documents stand that may be taken over. */
  readonly reuseFrom?: string | undefined;
  readonly existingIn?: ExistingQuery | undefined;
  /** For whom else documents stand, which can be out of date. */
  readonly others?: OtherReaders;
  /** Whether what each document withholds is wanted. */
  readonly isLogged?: boolean;
}

/** read → parse → validate ┃ redact → compose → render → inspect: the artifacts of a run. Nothing is written here. */
export async function renderRecords(request: RenderRequest, world: World): Promise<Result<Rendered>> {
  const rendered = await renderIn({}, request, world);
  if (!rendered.ok) return rendered;
  const artifacts = rendered.value.artifacts.flatMap((artifact) => ('bytes' in artifact ? [artifact] : []));
  return ok({ ...rendered.value, artifacts }, rendered.warnings);
}

/** The same by a run of the program, which can take over what earlier runs have left. */
export async function renderIn(
  context: RunContext,
  request: RenderRequest,
  world: World,
): Promise<Result<RunArtifacts>> {
  const { formats, audience } = request;
  const isWanted = ({ format }: Problem) => !format || formats.includes(format);
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
  const audiences = audiencesOf(known, audience);
  const { others = { audiences: [] } } = context;
  const rendered = {
    ...accountOf(known, documents.value),
    artifacts: artifacts.value,
    audiences,
    passedOver: gathered.value.passedOver,
    otherDocuments: records.value.flatMap(({ otherDocuments }) => otherDocuments),
    others: othersOf(known, audiences, others),
    formerReaders: formerReadersOf(known, others),
  };
  return ok(rendered, shown);
}

/** What is to be made of each record. What stands in other formats is renewed with them. */
function orderOf(request: RenderRequest, context: RunContext, { env }: World): MakingOrder {
  const { formats, templates, pdfStandard, audience } = request;
  const { existing, existingIn, reuseFrom, others = { audiences: [] }, isLogged = false } = context;
  return {
    formats: [...new Set([...formats, ...(existing?.formats ?? [])])],
    ...(templates !== undefined && { templates }),
    ...(pdfStandard !== undefined && { pdfStandard }),
    audience,
    timestamp: sourceDateEpoch(env),
    wanted: formats,
    reuseFrom,
    existingIn,
    others,
    isLogged,
  };
}
