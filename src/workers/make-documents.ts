import { resolve } from 'node:path';
import type { Artifact, ExistingDocuments, FiledArtifact, FindReusable } from '../base/artifact.ts';
import { hashOf } from '../base/key.ts';
import { ok, type Problem, type Result } from '../base/problem.ts';
import type { CheckedRecord } from '../check/check-records.ts';
import type { World } from '../host/world.ts';
import { audiencesFor } from '../levels/reach.ts';
import type { CachedDocument } from '../output/cache.ts';
import { otherDocumentsOf } from '../output/other-readers.ts';
import { fileInto } from '../output/spool.ts';
import { documentsFor, guardedRecord } from '../render/documents.ts';
import type { Renderers } from '../render/prepare.ts';
import { type Document, type DocumentOptions, renderDocument } from '../render/render-document.ts';
import { documentsFolder } from '../series/address.ts';
import { publishedDocument, publishedMeeting } from '../series/facts.ts';
import type { MadeDocument, MadeRecord, MakingOrder } from './making.ts';

/** What the documents of a record are made with. */
interface MakingMeans {
  readonly renderers: Renderers;
  readonly existing: ExistingDocuments | undefined;
  /** The documents that an earlier run made from the record. */
  readonly cached: readonly CachedDocument[];
  readonly warnings: readonly Problem[];
}

/** A good record becomes its documents, and what other readers may be told. */
export async function makeDocuments(
  record: CheckedRecord,
  { renderers, existing, cached, warnings }: MakingMeans,
  order: MakingOrder,
  world: World,
): Promise<Omit<MadeRecord, 'meeting'>> {
  const { wanted: formats, timestamp } = order;
  const findReusable = reusableFrom(cached, order, world);
  const documents = await documentsOf(
    record,
    { renderers, formats, existing, timestamp, findReusable },
    order,
    world,
  );
  const forSite = order.isForSite ? madeForSite(record, warnings, order) : {};
  return { documents, otherDocuments: otherDocumentsOf(record, order.others), ...forSite };
}

function madeForSite(
  record: CheckedRecord,
  warnings: readonly Problem[],
  { audience: wanted, wanted: formats }: MakingOrder,
): Pick<MadeRecord, 'forSite'> {
  const audiences = audiencesFor(record.meeting, record.workspace, wanted);
  const audience = audiences.ok ? audiences.value[0] : undefined;
  if (!audience) return {};
  const read = warnings.filter(
    ({ format, readers }) => (!format || formats.includes(format)) && readers?.includes(audience.rank),
  );
  return { forSite: { guarded: guardedRecord(record, audience), warnings: read.length, isKnown: false } };
}

/** record → redact → compose → render → inspect and complete, for each audience. */
async function documentsOf(
  record: CheckedRecord,
  options: DocumentOptions,
  order: MakingOrder,
  world: World,
): Promise<Result<readonly MadeDocument[]>> {
  const documents = documentsFor(record, order.audience);
  if (!documents.ok) return documents;
  const made: MadeDocument[] = [];
  for (const document of documents.value) made.push(await madeOf(document, options, order, world));
  return ok(made);
}

async function madeOf(
  document: Document,
  options: DocumentOptions,
  order: MakingOrder,
  world: World,
): Promise<MadeDocument> {
  const { headlines, audience, record, withheld, allowed, notices, shown } = document;
  const facts = order.isForSite ? publishedMeeting(shown, headlines) : undefined;
  const placed = facts ? { ...document, folder: documentsFolder(facts) } : document;
  const rendered = await renderDocument(placed, options);
  const logged = order.isLogged
    ? { withheld, allowed, ...(notices && { notices }) }
    : { withheld: [], allowed: [] };
  const documents = rendered.ok ? rendered.value.map(publishedDocument) : [];
  const published = facts && { ...facts, documents };
  const said = {
    headlines: { fileStem: headlines.fileStem },
    audience,
    record,
    ...logged,
    ...(published && { published }),
  };
  const { spool } = order;
  if (!rendered.ok || spool === undefined) return { ...said, rendered };
  const filed = rendered.value.map((artifact) => filedIn(spool, artifact, order, world));
  return { ...said, rendered: ok(await Promise.all(filed), rendered.warnings) };
}

/** A document that exists already stays where it is. */
async function filedIn(
  spool: string,
  { bytes, unchanged, ...artifact }: Artifact,
  { reuseFrom = '' }: MakingOrder,
  world: World,
): Promise<FiledArtifact> {
  const { disk, processes, workingFolder } = world;
  if (!unchanged)
    return { ...artifact, filed: await fileInto(spool, `${processes.id}-${names++}`, bytes, disk) };
  const file = resolve(workingFolder, reuseFrom, artifact.path);
  return { ...artifact, unchanged, filed: { file, sha256: unchanged.sha256 } };
}

/** Several processes put documents into the same spool. */
let names = 0;

/** A document of an earlier run, if its bytes are unchanged at the place where that run wrote them. */
function reusableFrom(
  documents: readonly CachedDocument[],
  { reuseFrom }: MakingOrder,
  { disk, workingFolder }: World,
): FindReusable | undefined {
  if (reuseFrom === undefined || documents.length === 0) return undefined;
  return async (path, key) => {
    const sha256 = documents.find((one) => one.key === key)?.sha256;
    const place = resolve(workingFolder, reuseFrom, path);
    const stamp = sha256 === undefined ? undefined : await disk.stampOf(place);
    if (sha256 === undefined || stamp === undefined) return undefined;
    const bytes = await disk.read(place);
    return hashOf(bytes) === sha256 ? { bytes, sha256, stamp } : undefined;
  };
}
