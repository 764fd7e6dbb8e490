import { resolve } from 'node:path';
import type { Artifact, ExistingDocuments, FiledArtifact, FindReusable, Format } from '../base/artifact.ts';
import type { OtherDocument, OtherReaders } from '../base/disclosure.ts';
import { hashOf } from '../base/key.ts';
import type { Labelled, Level } from '../base/policy.ts';
import { failed, ok, type Result } from '../base/problem.ts';
import type { Prose } from '../base/prose.ts';
import { type CheckedRecord, checkRecord } from '../check/check-records.ts';
import type { World } from '../host/world.ts';
import { chosenParts } from '../levels/choose.ts';
import { audiencesFor } from '../levels/reach.ts';
import type { GuardedRecord } from '../levels/secret.ts';
import type { CachedDocument } from '../output/cache.ts';
import { type ExistingQuery, findExisting } from '../output/find-existing.ts';
import { otherDocumentsOf } from '../output/other-readers.ts';
import { fileInto } from '../output/spool.ts';
import { type Meeting, type MeetingFacts, meetingFacts } from '../record/meeting.ts';
import { labelledTexts } from '../record/parts.ts';
import type { RecordFile } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import { documentsFor, guardedRecord } from '../render/documents.ts';
import type { Renderers, RenderersOrder } from '../render/prepare.ts';
import {
  type Document,
  type DocumentOptions,
  type KnownDocument,
  renderDocument,
} from '../render/render-document.ts';
import { documentsFolder } from '../series/address.ts';
import { type PublishedMeeting, publishedDocument, publishedMeeting } from '../series/facts.ts';

/** What a run makes from each of its records. The formats include those of existing documents, which are renewed. */
export interface MakingOrder extends RenderersOrder {
  readonly audience: string | undefined;
  readonly timestamp: number | undefined;
  /** The formats that the user asked for. */
  readonly wanted: readonly Format[];
  /** The output folder, if its documents may be reused. */
  readonly reuseFrom: string | undefined;
  /** Where to look for documents in other formats; absent: none are renewed. */
  readonly existingIn: ExistingQuery | undefined;
  /** The other readers whose documents can be out of date. */
  readonly others: OtherReaders;
  /** Whether to list what is withheld, which takes much memory for thousands of records. */
  readonly isLogged: boolean;
  /** Whether the documents are for a site, which needs the facts of each meeting. A site has one audience. */
  readonly isForSite?: boolean;
  /** Whether records are only checked, and nothing is made of them. */
  readonly isCheckOnly?: boolean;
  /** The folder in which documents wait to be written; absent: the answer contains their bytes. */
  readonly spool?: string;
}

/** One record to be made. */
export interface RecordTask {
  readonly file: RecordFile;
  /** The index of the record's workspace among those of the run. */
  readonly workspace: number;
  /** The documents that an earlier run made from the record. */
  readonly cached: readonly CachedDocument[];
  /** Another record has a problem, so no document will be needed. */
  readonly isCheckOnly: boolean;
}

/** A good record: its documents, and the few facts for comparing it with other records. */
export interface MadeRecord {
  readonly meeting: MeetingFacts;
  /** Absent if only a check was asked for. */
  readonly documents?: Result<readonly MadeDocument[]>;
  readonly otherDocuments: readonly OtherDocument[];
  /** Only if the whole run only checks. */
  readonly checked?: CheckedParts;
  /** What the pages of a site must not contain of it; only for a site. */
  readonly guarded?: GuardedRecord;
}

/** What a check says of a good record, and what it compares with other records. */
export interface CheckedParts {
  /** How many items each level sees, from the lowest. */
  readonly items: readonly number[];
  /** Absent where the record was not read, because the cache knows it. */
  readonly texts?: readonly Labelled<Prose>[];
}

/** A document, and the result of rendering it. */
export interface MadeDocument extends KnownDocument {
  readonly rendered: Result<readonly (Artifact | FiledArtifact)[]>;
  /** What a site may show of the meeting. */
  readonly published?: PublishedMeeting;
}

/** Makes records, in this process or in others. */
export interface Maker {
  readonly make: (task: RecordTask) => Promise<Result<MadeRecord>>;
  /** Ends any processes that it started, because the next step needs their memory. */
  readonly end: () => Promise<void>;
}

/** What a maker needs. Without renderers (because the templates are wrong), it only checks records. */
export interface MakerParts {
  readonly order: MakingOrder;
  readonly workspaces: readonly Result<Workspace>[];
  readonly renderers: Result<Renderers>;
  /** Existing documents in other formats, if they have been looked for already. */
  readonly existing?: ExistingDocuments | undefined;
  /** How many records there are to make. */
  readonly records: number;
}

export type StartMaking = (parts: MakerParts, world: World) => Maker | Promise<Maker>;

/** Makes records in this process. */
export function makerHere(parts: Omit<MakerParts, 'records'>, world: World): Maker {
  const { order, workspaces, renderers } = parts;
  const existing = parts.existing ?? (order.existingIn && findExisting(order.existingIn, world));
  return {
    make: async ({ file, workspace, cached, isCheckOnly }) => {
      const checked = checkRecord(file, workspaces[workspace] ?? failed([]));
      if (!checked.ok) return checked;
      const meeting = meetingFacts(checked.value.meeting);
      if (order.isCheckOnly) {
        const parts = checkedParts(checked.value);
        return ok({ meeting, otherDocuments: [], checked: parts }, checked.warnings);
      }
      if (isCheckOnly || !renderers.ok) return ok({ meeting, otherDocuments: [] }, checked.warnings);
      const options = {
        renderers: renderers.value,
        formats: order.wanted,
        existing: await existing,
        timestamp: order.timestamp,
        findReusable: reusableFrom(cached, order, world),
      };
      const documents = await documentsOf(checked.value, options, order, world);
      const otherDocuments = otherDocumentsOf(checked.value, order.others);
      const guarded = order.isForSite ? guardedFor(checked.value, order) : {};
      return ok({ meeting, documents, otherDocuments, ...guarded }, checked.warnings);
    },
    end: async () => {},
  };
}

function checkedParts({ meeting, workspace }: CheckedRecord): CheckedParts {
  const items = workspace.policy.levels.map((audience) => itemsFor(meeting, audience));
  return { items, texts: labelledTexts(meeting) };
}

function itemsFor(meeting: Meeting, audience: Level): number {
  const all = (items: readonly Nested[]): number => items.reduce((sum, one) => sum + 1 + all(one.items), 0);
  return all(chosenParts(meeting, { audience, asText: () => true }).items);
}

interface Nested {
  readonly items: readonly Nested[];
}

function guardedFor(record: CheckedRecord, { audience: wanted }: MakingOrder): Pick<MadeRecord, 'guarded'> {
  const audiences = audiencesFor(record.meeting, record.workspace, wanted);
  const audience = audiences.ok ? audiences.value[0] : undefined;
  return audience ? { guarded: guardedRecord(record, audience) } : {};
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
  const { headlines, audience, record, withheld, allowed, shown } = document;
  const facts = order.isForSite ? publishedMeeting(shown, headlines) : undefined;
  const placed = facts ? { ...document, folder: documentsFolder(facts) } : document;
  const rendered = await renderDocument(placed, options);
  const logged = order.isLogged ? { withheld, allowed } : { withheld: [], allowed: [] };
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
  { bytes, stands, ...artifact }: Artifact,
  { reuseFrom = '' }: MakingOrder,
  world: World,
): Promise<FiledArtifact> {
  const { disk, processes, workingFolder } = world;
  if (!stands)
    return { ...artifact, filed: await fileInto(spool, `${processes.id}-${names++}`, bytes, disk) };
  const file = resolve(workingFolder, reuseFrom, artifact.path);
  return { ...artifact, stands, filed: { file, sha256: stands.sha256 } };
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
