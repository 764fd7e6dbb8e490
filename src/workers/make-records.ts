import type { ExistingDocuments } from '../base/artifact.ts';
import { type OnProgress, overlapping } from '../base/overlapping.ts';
import type { Labelled } from '../base/policy.ts';
import { failed, ok, type Problem, type Result } from '../base/problem.ts';
import type { Prose } from '../base/prose.ts';
import { compareFacts } from '../check/compare-records.ts';
import type { Gathered } from '../check/gather.ts';
import { read } from '../check/read.ts';
import type { World } from '../host/world.ts';
import type { Cache } from '../output/cache.ts';
import type { Workspace } from '../record/workspace.ts';
import type { KeptRenderers, Renderers } from '../render/prepare.ts';
import { cachedRecords } from './cached-records.ts';
import type { KnownSite } from './known-records.ts';
import type { MadeRecord, MakingOrder, StartMaking } from './making.ts';
import { type KeyedRecord, NO_CACHE, type RecordCache, recordKeys } from './record-cache.ts';
import { startHere } from './start-here.ts';

/** How the records of a run are made. */
export interface Making {
  /** Absent: in this process. */
  readonly start?: StartMaking | undefined;
  /** The results of earlier runs; absent: none are known. */
  readonly cache?: Cache | undefined;
  /** Whether the cache may be written. */
  readonly keeps?: boolean;
  readonly kept?: KeptRenderers | undefined;
  /** The texts of records by what they were read from, which runs of one process leave for the next. */
  readonly texts?: Map<string, readonly Labelled<Prose>[]>;
  /** What an earlier run left of the same site; absent: the run is for no site. */
  readonly site?: KnownSite | undefined;
  readonly existing?: ExistingDocuments | undefined;
  readonly onProgress?: OnProgress | undefined;
  /** Whether the run is ending, so that nobody waits for documents. */
  readonly isEnding?: (() => boolean) | undefined;
}

/** All records of a run, new or known, and their problems. */
export interface MadeRecords {
  /** In the order of the records. */
  readonly records: readonly Result<MadeRecord>[];
  readonly between: readonly Problem[];
  /** The key of each record as it was made; none for standard input, or where nothing is remembered. */
  readonly verdicts: readonly (string | undefined)[];
  /** The problems of the templates. */
  readonly ready: Result<unknown>;
}

/** Looks each record up, makes those that are not known, and keeps the results. */
export async function makeRecords(
  { records: files, workspaces }: Gathered,
  order: MakingOrder,
  making: Making,
  given: World,
): Promise<MadeRecords> {
  const { start = startHere, keeps = false, onProgress, isEnding = () => false } = making;
  const world = withInputOnce(given);
  const renderers = await renderersFor(order, making, world);
  const cache = await recordCache(renderers, order, making, world);
  const asked = await overlapping([...files.entries()], async ([i, name]) => {
    const workspace = workspaces[i] ?? failed([]);
    return { name, workspace, ...(await cache.find(name, workspace)) };
  });
  const distinct = [...new Set(workspaces)];
  const records = asked.filter(({ known }) => !known).length;
  const maker = await start(
    { order, workspaces: distinct, renderers, existing: making.existing, records },
    world,
  );
  let [done, isWrong] = [0, false];
  const made = await overlapping(asked, async (one): Promise<KeyedRecord> => {
    const { name, workspace, known, documents: cached = [] } = one;
    if (isEnding()) return { record: failed([]) };
    const make = async (): Promise<KeyedRecord> => {
      const file = await read(name, world);
      const task = { file, workspace: distinct.indexOf(workspace), cached, isCheckOnly: isWrong };
      const record = await maker.make(task);
      isWrong ||= !record.ok;
      return { record, verdict: await cache.keep(record, file, workspace) };
    };
    const keyed = known ?? (await make());
    onProgress?.(++done, files.length);
    return keyed;
  });
  await maker.end();
  if (keeps) await making.cache?.prune();
  const results = made.map(({ record }) => record);
  const between = await compareFacts(goodRecords(files, results, workspaces), world);
  return { records: results, between, verdicts: made.map(({ verdict }) => verdict), ready: renderers };
}

/** A run that only checks needs no renderers. */
async function renderersFor(order: MakingOrder, { kept }: Making, world: World): Promise<Result<Renderers>> {
  if (order.isCheckOnly) return ok(new Map());
  const { prepare } = await import('../render/prepare.ts');
  return prepare(order, world, kept);
}

/** Without renderers, no keys can be made. */
async function recordCache(
  renderers: Result<Renderers>,
  order: MakingOrder,
  { cache, site, keeps = false, existing }: Making,
  world: World,
): Promise<RecordCache> {
  if (!renderers.ok) return NO_CACHE;
  const keysOf = () => recordKeys(renderers.value, order, world);
  if (site) {
    const { knownRecords } = await import('./known-records.ts'); // a check needs nothing of it
    return knownRecords(site, keysOf(), order, world);
  }
  return cache ? cachedRecords(cache, keeps, keysOf(), { order, existing }, world) : NO_CACHE;
}

/** The good records of a run, for comparison with other records. */
export function goodRecords(
  files: readonly string[],
  records: readonly Result<MadeRecord>[],
  workspaces: readonly Result<Workspace>[],
) {
  return files.flatMap((file, i) => {
    const [record, workspace] = [records[i], workspaces[i]];
    return record?.ok && workspace?.ok
      ? [{ file, meeting: record.value.meeting, workspace: workspace.value }]
      : [];
  });
}

/** A world that remembers its standard input, which can be read only once. */
export function withInputOnce(world: World): World {
  let input: Promise<Uint8Array> | undefined;
  const readStandardInput: World['readStandardInput'] = (mostBytes) => {
    input ??= world.readStandardInput(mostBytes);
    return input;
  };
  return { ...world, readStandardInput };
}
