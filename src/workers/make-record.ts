import { resolve } from 'node:path';
import type { Artifact, FiledArtifact, Format } from '../base/artifact.ts';
import type { Earlier } from '../base/earlier.ts';
import { hashOf } from '../base/key.ts';
import type { OtherDocument, OtherReaders } from '../base/other-readers.ts';
import { failed, ok, type Result } from '../base/problem.ts';
import type { Standing } from '../base/standing.ts';
import { type CheckedRecord, checkRecord } from '../check/check-records.ts';
import type { World } from '../host/world.ts';
import type { CachedDocument } from '../output/cache.ts';
import { findStanding, type StandingQuestion } from '../output/find-standing.ts';
import { otherDocumentsOf } from '../output/other-readers.ts';
import { fileInto } from '../output/spool.ts';
import type { MeetingFacts } from '../record/meeting.ts';
import type { RecordFile } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import { documentsFor } from '../render/documents.ts';
import type { Renderers, RenderersOrder } from '../render/prepare.ts';
import { type Document, type KnownDocument, type Printing, printDocument } from '../render/printing.ts';

/** What a run makes of each of its records. The formats include those in which documents stand, to be renewed. */
export interface MakingOrder extends RenderersOrder {
  readonly audience: string | undefined;
  readonly timestamp: number | undefined;
  /** The formats that the user asked for. */
  readonly wanted: readonly Format[];
  /** The output folder, if documents that stand there may be taken over. */
  readonly earlierIn: string | undefined;
  /** Where to look for what stands in other formats; absent: nothing is renewed. */
  readonly standingIn: StandingQuestion | undefined;
  /** For whom else documents stand, which can be out of date. */
  readonly others: OtherReaders;
  /** Whether anybody wants to know what is withheld: of thousands of records that is much to hold. */
  readonly isLogged: boolean;
  /** The folder in which documents wait to be written; absent: their bytes come back with the answer. */
  readonly spool?: string;
}

/** One record to be made. */
export interface RecordTask {
  readonly file: RecordFile;
  /** Which of the run's workspaces is the record's. */
  readonly workspace: number;
  /** The documents that an earlier run made of the record. */
  readonly earlier: readonly CachedDocument[];
  /** Another record was found to be wrong, so that no document will be wanted. */
  readonly isCheckOnly: boolean;
}

/** A good record: the little that other records are compared with, and its documents. */
export interface MadeRecord {
  readonly meeting: MeetingFacts;
  /** Absent where only a check was asked for. */
  readonly documents?: Result<readonly MadeDocument[]>;
  readonly otherDocuments: readonly OtherDocument[];
}

/** A document, and what came of printing it. */
export interface MadeDocument extends KnownDocument {
  readonly printed: Result<readonly (Artifact | FiledArtifact)[]>;
}

/** Makes records, in this process or in others. */
export interface Maker {
  readonly make: (task: RecordTask) => Promise<Result<MadeRecord>>;
  /** Ends the processes that it started, if any: their memory is wanted for what comes next. */
  readonly end: () => Promise<void>;
}

/** What a maker works from. Without renderers, since the templates are wrong, records are only checked. */
export interface MakerParts {
  readonly order: MakingOrder;
  readonly workspaces: readonly Result<Workspace>[];
  readonly renderers: Result<Renderers>;
  /** What stands in other formats, if it has been looked for already. */
  readonly standing?: Standing | undefined;
  /** How many records there are to make. */
  readonly records: number;
}

export type StartMaking = (parts: MakerParts, world: World) => Maker | Promise<Maker>;

/** Makes records in this process. */
export function makerHere(parts: Omit<MakerParts, 'records'>, world: World): Maker {
  const { order, workspaces, renderers } = parts;
  const standing = parts.standing ?? (order.standingIn && findStanding(order.standingIn, world));
  return {
    make: async ({ file, workspace, earlier, isCheckOnly }) => {
      const checked = checkRecord(file, workspaces[workspace] ?? failed([]));
      if (!checked.ok) return checked;
      const { group, number, date, level, next } = checked.value.meeting;
      const meeting = { group, number, date, level, next };
      if (isCheckOnly || !renderers.ok) return ok({ meeting, otherDocuments: [] }, checked.warnings);
      const printing = {
        renderers: renderers.value,
        formats: order.wanted,
        standing: await standing,
        timestamp: order.timestamp,
        earlier: earlierFrom(earlier, order, world),
      };
      const documents = await documentsOf(checked.value, printing, order, world);
      const otherDocuments = otherDocumentsOf(checked.value, order.others);
      return ok({ meeting, documents, otherDocuments }, checked.warnings);
    },
    end: async () => {},
  };
}

/** record → redact → compose → render → inspect and complete, for each audience. */
async function documentsOf(
  record: CheckedRecord,
  printing: Printing,
  order: MakingOrder,
  world: World,
): Promise<Result<readonly MadeDocument[]>> {
  const documents = documentsFor(record, order.audience);
  if (!documents.ok) return documents;
  const made: MadeDocument[] = [];
  for (const document of documents.value) made.push(await madeOf(document, printing, order, world));
  return ok(made);
}

async function madeOf(
  document: Document,
  printing: Printing,
  order: MakingOrder,
  world: World,
): Promise<MadeDocument> {
  const { headlines, audience, record, withheld, allowed } = document;
  const printed = await printDocument(document, printing);
  const logged = order.isLogged ? { withheld, allowed } : { withheld: [], allowed: [] };
  const said = { headlines: { fileStem: headlines.fileStem }, audience, record, ...logged };
  const { spool } = order;
  if (!printed.ok || spool === undefined) return { ...said, printed };
  const filed = printed.value.map((artifact) => filedIn(spool, artifact, order, world));
  return { ...said, printed: ok(await Promise.all(filed), printed.warnings) };
}

/** What stands already stays where it is. */
async function filedIn(
  spool: string,
  { bytes, stands, ...artifact }: Artifact,
  { earlierIn = '' }: MakingOrder,
  world: World,
): Promise<FiledArtifact> {
  const { disk, processes, workingFolder } = world;
  if (!stands)
    return { ...artifact, filed: await fileInto(spool, `${processes.id}-${names++}`, bytes, disk) };
  const file = resolve(workingFolder, earlierIn, artifact.path);
  return { ...artifact, stands, filed: { file, sha256: stands.sha256 } };
}

/** Several processes put documents into the same spool. */
let names = 0;

/** A document of an earlier run, as long as its very bytes stand where that run wrote them. */
function earlierFrom(
  documents: readonly CachedDocument[],
  { earlierIn }: MakingOrder,
  { disk, workingFolder }: World,
): Earlier | undefined {
  if (earlierIn === undefined || documents.length === 0) return undefined;
  return async (path, key) => {
    const sha256 = documents.find((one) => one.key === key)?.sha256;
    const place = resolve(workingFolder, earlierIn, path);
    const stamp = sha256 === undefined ? undefined : await disk.stampOf(place);
    if (sha256 === undefined || stamp === undefined) return undefined;
    const bytes = await disk.read(place);
    return hashOf(bytes) === sha256 ? { bytes, sha256, stamp } : undefined;
  };
}
