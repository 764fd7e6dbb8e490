import { resolve } from 'node:path';
import type { Artifact, ExistingDocuments, FiledArtifact } from '../base/artifact.ts';
import { levelsToTell } from '../base/disclosure.ts';
import { hashOf } from '../base/key.ts';
import { type Level, levelNamed, nameInFiles } from '../base/policy.ts';
import { ok, type Result } from '../base/problem.ts';
import type { World } from '../host/world.ts';
import { ALL_AUDIENCES } from '../levels/reach.ts';
import type { Cache, CachedDocument, CacheEntry, Verdict } from '../output/cache.ts';
import { stemOf } from '../output/manifest.ts';
import { hashAt } from '../output/output-folder.ts';
import type { Review } from '../record/meeting.ts';
import type { RecordFile } from '../record/record-file.ts';
import { referenceOf } from '../record/reference.ts';
import type { Workspace } from '../record/workspace.ts';
import type { MadeDocument, MadeRecord, MakingOrder } from './making.ts';
import { type KeysOf, type RecordCache, type RecordKeys, recordCache } from './record-cache.ts';

/** Looks records up in a cache, and keeps them there if it may be written. */
export function cachedRecords(
  cache: Cache,
  keeps: boolean,
  keysOf: KeysOf,
  from: Omit<RecallFrom, 'workspace'>,
  world: World,
): RecordCache {
  return recordCache(
    keysOf,
    world,
    async (file, keys, workspace) => {
      const entry = await cache.get(keys.entry);
      if (!entry) return {};
      const record = await recall(entry, keys, file, { ...from, workspace }, world);
      return { record, documents: entry.documents };
    },
    async (made, keys, { policy }) => {
      if (keeps) await remember(made, keys, levelsToTell(policy, from.order.others), cache);
    },
  );
}

/**
 * A record as an earlier run made it, if the verdict is about exactly these bytes, its documents are unchanged since
 * that run, and no other document has to be renewed. That run inspected them against this record.
 */
async function recall(
  { documents, good }: CacheEntry,
  keys: RecordKeys,
  { file }: RecordFile,
  { workspace, order, existing }: RecallFrom,
  world: World,
): Promise<MadeRecord | undefined> {
  const { reuseFrom } = order;
  if (good?.key !== keys.verdict) return undefined;
  if (order.isCheckOnly) return good.items && madeFrom(good, [], file, workspace);
  if (reuseFrom === undefined || order.isLogged) return undefined;
  const out = resolve(world.workingFolder, reuseFrom);
  const artifacts: FiledArtifact[] = [];
  for (const document of documents) {
    const artifact = await existingArtifact(document, file, workspace, out, world);
    if (!artifact) return undefined;
    artifacts.push(artifact);
  }
  const own = new Set(documents.map(({ audience }) => audience));
  const others = order.audience === ALL_AUDIENCES ? [] : levelsToTell(workspace.policy, order.others);
  if (!others.every(({ name }) => own.has(name) || good.asked.includes(name))) return undefined;
  if (existing && !(await areAll(documents, good, file, existing))) return undefined;
  return madeFrom(good, artifacts, file, workspace);
}

/** What a verdict is checked against. */
interface RecallFrom {
  readonly workspace: Workspace;
  readonly order: MakingOrder;
  readonly existing: ExistingDocuments | undefined;
}

/** A document that is as an earlier run left it. */
async function existingArtifact(
  document: CachedDocument,
  record: string,
  { policy }: Workspace,
  out: string,
  { disk }: World,
): Promise<FiledArtifact | undefined> {
  const { format, key, content, edition, sha256 } = document;
  const path = pathOf(document);
  const file = resolve(out, path);
  const stamp = await disk.stampOf(file);
  const audience = levelNamed(policy, document.audience);
  if (stamp === undefined || !audience || (await hashAt(file, disk)) !== sha256) return undefined;
  return {
    path,
    audience,
    record,
    format,
    key,
    content,
    edition,
    unchanged: { sha256, stamp },
    filed: { file, sha256 },
  };
}

/** Below the output folder, with `/` between its parts. */
function pathOf({ audience, name }: Pick<CachedDocument, 'audience' | 'name'>): string {
  return `${nameInFiles(audience)}/${name}`;
}

/** Whether a record has no documents except the known ones. */
async function areAll(
  documents: readonly CachedDocument[],
  { group: name, ...facts }: Verdict,
  record: string,
  existing: ExistingDocuments,
): Promise<boolean> {
  const known = new Set(documents.map(pathOf));
  const reference = referenceOf({ ...facts, group: { reference: name } });
  for (const { name, audience } of documents) {
    const now = { fileStem: stemOf(name), reference };
    const found = await existing.documents(audience, record, now);
    if (found.some(({ name, isEdited }) => isEdited || !known.has(pathOf({ audience, name })))) return false;
  }
  return true;
}

/** Parts with their levels, if all of these are levels of the policy. */
function withLevels(parts: Verdict['next'], policy: Workspace['policy']): readonly Review[] | undefined {
  const known = parts.flatMap(({ at, date, level: name }) => {
    const level = levelNamed(policy, name);
    return level ? [{ at, date, level }] : [];
  });
  return known.length === parts.length ? known : undefined;
}

function madeFrom(
  {
    group: reference,
    number,
    formerly,
    date,
    until,
    level,
    next,
    numbers,
    actions,
    entries,
    references,
    mentions,
    reviews = [],
    others,
    items,
  }: Verdict,
  artifacts: readonly FiledArtifact[],
  record: string,
  { groups, policy }: Workspace,
): MadeRecord | undefined {
  const group = groups.find((one) => one.reference === reference);
  const own = levelNamed(policy, level);
  const [announced, due] = [next, reviews].map((each) => withLevels(each, policy));
  if (!group || !own || !announced || !due) return undefined;
  const name = { group, ...(number !== undefined && { number }), ...(formerly && { formerly }) };
  return {
    meeting: {
      ...name,
      date,
      ...(until && { until }),
      level: own,
      next: announced,
      reviews: due,
      numbers,
      actions: actions.map(({ due, ...one }) => ({ ...one, ...(due && { due }) })),
      references,
      mentions,
      entries: entries.map(({ due, state, ...one }) => ({
        ...one,
        ...(state && { state }),
        ...(due && { due }),
      })),
    },
    ...(items ? { checked: { items } } : { documents: ok(documentsOf(artifacts, record)) }),
    otherDocuments: others.map((other) => ({ ...other, record })),
  };
}

/** One document for each audience, in all its formats. What it withholds is not known here. */
function documentsOf(artifacts: readonly FiledArtifact[], record: string): readonly MadeDocument[] {
  const audiences = [...new Set(artifacts.map(({ audience }) => audience))];
  return audiences.map((audience) => {
    const own = artifacts.filter((artifact) => artifact.audience === audience);
    const fileStem = stemOf(own[0]?.path.slice(own[0].path.lastIndexOf('/') + 1) ?? '');
    return { headlines: { fileStem }, audience, record, withheld: [], allowed: [], rendered: ok(own) };
  });
}

/** Keeps the results of a run about a record. */
async function remember(
  made: Result<MadeRecord>,
  { entry, verdict }: RecordKeys,
  asked: readonly Level[],
  cache: Cache,
): Promise<void> {
  if (!made.ok) return;
  const { checked, documents: all = ok([]) } = made.value;
  if (!all.ok || !(checked ?? made.value.documents)) return;
  const artifacts = all.value.flatMap(({ rendered }) => (rendered.ok ? rendered.value : []));
  const isWhole = all.value.every(({ rendered }) => rendered.ok);
  const documents = artifacts.flatMap((artifact) => cachedDocument(artifact) ?? []);
  if (!isWhole || documents.length !== artifacts.length) return;
  const good = made.warnings.length === 0 && { good: verdictOf(made.value, verdict, asked) };
  await cache.put(entry, { version: 1, documents, ...good });
}

function cachedDocument(artifact: Artifact | FiledArtifact): CachedDocument | undefined {
  const { path, audience, format, key, content, edition } = artifact;
  if (key === undefined || content === undefined || !edition) return undefined;
  const sha256 = 'bytes' in artifact ? hashOf(artifact.bytes) : artifact.filed.sha256;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return { name, audience: audience.name, format, key, content, edition, sha256 };
}

function verdictOf(
  { meeting, otherDocuments, checked }: MadeRecord,
  key: string,
  asked: readonly Level[],
): Verdict {
  const {
    group,
    number,
    formerly,
    date,
    until,
    level,
    next,
    reviews,
    numbers,
    actions,
    entries,
    references,
    mentions,
  } = meeting;
  return {
    key,
    group: group.reference,
    ...(number !== undefined && { number }),
    ...(formerly && { formerly: [...formerly] }),
    date,
    ...(until && { until }),
    level: level.name,
    next: next.map(({ at, level, date }) => ({ at: [...at], level: level.name, date })),
    ...(reviews && {
      reviews: reviews.map(({ at, level, date }) => ({ at: [...at], level: level.name, date })),
    }),
    numbers: numbers.map(({ at, ...one }) => ({ at: [...at], ...one })),
    actions: actions.map(({ at, ...one }) => ({ at: [...at], ...one })),
    entries: entries.map(({ at, ...one }) => ({ at: [...at], ...one })),
    references: references.map(({ at, number, ranks }) => ({ at: [...at], number, ranks: [...ranks] })),
    mentions: mentions.map(({ at, ...one }) => ({ at: [...at], ...one })),
    asked: asked.map(({ name }) => name),
    others: otherDocuments.map(({ audience, fileStem, content }) => ({ audience, fileStem, content })),
    ...(checked && { items: [...checked.items] }),
  };
}
