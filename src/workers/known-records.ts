import { join } from 'node:path';
import type { FiledArtifact } from '../base/artifact.ts';
import { ok } from '../base/problem.ts';
import { parse } from '../check/parse.ts';
import { meetingAgain } from '../check/validate.ts';
import type { Disk } from '../host/disk.ts';
import type { World } from '../host/world.ts';
import { audiencesFor } from '../levels/reach.ts';
import { hashAt } from '../output/output-folder.ts';
import type { RecordFile } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import { guardedRecord } from '../render/documents.ts';
import { allFacts } from '../rules/meeting-facts.ts';
import type { PublishedDocument } from '../series/facts.ts';
import type { KnownRecord } from '../series/facts-file.ts';
import type { MadeRecord, MakingOrder } from './making.ts';
import { type KeysOf, type RecordCache, recordCache } from './record-cache.ts';

/** What earlier runs found out about the records of a site, by key, and the folder in which its documents are. */
export interface KnownSite {
  readonly folder: string;
  readonly records: ReadonlyMap<string, KnownRecord>;
}

/** Looks the records of a site up among those that are known. The run keeps what it has made once it is written. */
export function knownRecords(
  { folder, records }: KnownSite,
  keysOf: KeysOf,
  { audience: wanted }: MakingOrder,
  world: World,
): RecordCache {
  return recordCache(keysOf, world, async (file, { verdict }, workspace) => {
    const known = records.get(verdict);
    return {
      record: known && (await recallForSite(known, file, workspace, { folder, wanted }, world.disk)),
    };
  });
}

/**
 * A record of a site as an earlier run made it, if its documents are in the site as that run left them. Nothing withheld
 * was kept, so that the record is read again for what the pages of the site must not contain.
 */
async function recallForSite(
  { published, warnings, content, edition }: KnownRecord,
  { file, bytes }: RecordFile,
  workspace: Workspace,
  { folder, wanted }: { readonly folder: string; readonly wanted: string | undefined },
  disk: Disk,
): Promise<MadeRecord | undefined> {
  const parsed = parse(file, bytes, workspace.limits, true);
  const meeting = parsed.ok ? meetingAgain(parsed.value, workspace) : undefined;
  const audiences = meeting && audiencesFor(meeting, workspace, wanted);
  const [audience] = audiences?.ok ? audiences.value : [];
  if (!parsed.ok || !meeting || !audience) return undefined;
  const guarded = guardedRecord({ source: parsed.value.source, meeting, workspace }, audience);
  const made = {
    meeting: allFacts(meeting, workspace.policy),
    otherDocuments: [],
    forSite: { guarded, warnings, isKnown: true },
  };
  if (!published) return { ...made, documents: ok([]) };
  const same = {
    audience,
    record: file,
    ...(content !== undefined && { content }),
    ...(edition && { edition }),
  };
  const rendered: FiledArtifact[] = [];
  for (const document of published.documents) {
    const own = await existing(document, folder, disk);
    if (!own) return undefined;
    const { path, format } = document;
    rendered.push({ path, format, ...same, ...own });
  }
  const { fileStem } = published.headlines;
  const document = { headlines: { fileStem }, audience, record: file, withheld: [], allowed: [] };
  return { ...made, documents: ok([{ ...document, published, rendered: ok(rendered) }]) };
}

/** A document that is as the earlier run left it. */
async function existing(
  { path, sha256 }: PublishedDocument,
  folder: string,
  disk: Disk,
): Promise<Pick<FiledArtifact, 'filed' | 'unchanged'> | undefined> {
  const file = join(folder, path);
  const stamp = await disk.stampOf(file);
  if (stamp === undefined || (await hashAt(file, disk)) !== sha256) return undefined;
  return { unchanged: { sha256, stamp }, filed: { file, sha256 } };
}
