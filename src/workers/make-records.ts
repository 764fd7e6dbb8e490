import type { ExistingDocuments } from '../base/artifact.ts';
import { type OnProgress, overlapping } from '../base/overlapping.ts';
import { failed, ok, type Problem, type Result } from '../base/problem.ts';
import { compareFacts, type Gathered } from '../check/check-records.ts';
import { parse, read } from '../check/parse.ts';
import type { World } from '../host/world.ts';
import type { Cache, CachedDocument } from '../output/cache.ts';
import { levelsToTell } from '../output/other-readers.ts';
import { STANDARD_INPUT } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import { type KeptRenderers, prepare } from '../render/prepare.ts';
import { type KeysOf, recall, recordKeys, remember } from './cached-records.ts';
import { type MadeRecord, type MakingOrder, makerHere, type StartMaking } from './make-record.ts';

/** How the records of a run are made. */
export interface Making {
  /** Absent: in this process. */
  readonly start?: StartMaking | undefined;
  /** The results of earlier runs; absent: none are known. */
  readonly cache?: Cache | undefined;
  /** Whether the cache may be written. */
  readonly keeps?: boolean;
  readonly kept?: KeptRenderers | undefined;
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
  /** The key of each record as it was made; none for standard input, or without a cache. */
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
  const { cache, keeps = false, onProgress, isEnding = () => false } = making;
  const world = withInputOnce(given);
  const verdicts: (string | undefined)[] = [];
  const workspaceOf = (i: number) => workspaces[i] ?? failed([]);
  const renderers = await prepare(order, world, making.kept);
  const keysOf = cache && renderers.ok ? recordKeys(renderers.value, order, world) : () => undefined;
  const found = await lookUp(files, workspaceOf, { ...making, order, keysOf }, world);
  const missing = found.filter(({ made }) => !made).length;
  const distinct = [...new Set(workspaces)];
  const maker = await (making.start ?? makerHere)(
    { order, workspaces: distinct, renderers, existing: making.existing, records: missing },
    world,
  );
  let [done, isWrong] = [0, false];
  const records = await overlapping([...files.entries()], async ([i, name]): Promise<Result<MadeRecord>> => {
    if (isEnding()) return failed([]);
    const { made: known, cached = [] } = found[i] ?? {};
    const file = await read(name, world);
    const workspace = workspaceOf(i);
    const keys = workspace.ok ? keysOf(file, workspace.value) : undefined;
    verdicts[i] = keys?.verdict;
    const isKnown = known && keys?.verdict === known.verdict; // the file may have changed since it was looked up
    const made = isKnown
      ? known.record
      : await maker.make({ file, workspace: distinct.indexOf(workspace), cached, isCheckOnly: isWrong });
    isWrong ||= !made.ok;
    if (cache && keys && keeps && !isKnown && workspace.ok)
      await remember(made, keys, levelsToTell(workspace.value.policy, order.others), cache);
    onProgress?.(++done, files.length);
    return made;
  });
  await maker.end();
  if (keeps) await cache?.prune();
  const good = goodRecords(files, records, workspaces);
  const between = await compareFacts(good, async ({ file, workspace }) => {
    const parsed = parse(file, (await read(file, world)).bytes, workspace.limits);
    return parsed.ok ? parsed.value : undefined;
  });
  return { records, between, verdicts, ready: renderers };
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

interface Known {
  /** The record, if nothing has to be made. */
  readonly made?: { readonly record: Result<MadeRecord>; readonly verdict: string };
  readonly cached?: readonly CachedDocument[];
}

/** What the cache has of each record. */
async function lookUp(
  files: readonly string[],
  workspaceOf: (i: number) => Result<Workspace>,
  { cache, existing, order, keysOf }: Making & { readonly order: MakingOrder; readonly keysOf: KeysOf },
  world: World,
): Promise<readonly Known[]> {
  if (!cache) return files.map(() => ({}));
  return overlapping([...files.entries()], async ([i, name]) => {
    const workspace = workspaceOf(i);
    if (!workspace.ok || name === STANDARD_INPUT) return {};
    const file = await read(name, world);
    const keys = keysOf(file, workspace.value);
    const entry = keys && (await cache.get(keys.entry));
    if (!entry) return {};
    const from = { workspace: workspace.value, order, existing };
    const record = await recall(entry, keys, file, from, world);
    const made = record && { made: { record: ok(record, workspace.warnings), verdict: keys.verdict } };
    return { cached: entry.documents, ...made };
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
