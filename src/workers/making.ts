import type { Artifact, ExistingDocuments, FiledArtifact, Format } from '../base/artifact.ts';
import type { OtherDocument, OtherReaders } from '../base/disclosure.ts';
import type { Labelled } from '../base/policy.ts';
import type { Result } from '../base/problem.ts';
import type { Prose } from '../base/prose.ts';
import type { World } from '../host/world.ts';
import type { GuardedRecord } from '../levels/secret.ts';
import type { CachedDocument } from '../output/cache.ts';
import type { ExistingQuery } from '../output/find-existing.ts';
import type { MeetingFacts } from '../record/meeting.ts';
import type { RecordFile } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import type { Renderers, RenderersOrder } from '../render/prepare.ts';
import type { KnownDocument } from '../render/render-document.ts';
import type { PublishedMeeting } from '../series/facts.ts';

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
  /** Only for a site. */
  readonly forSite?: MadeForSite;
}

/** What a site needs of a record beside its documents. */
interface MadeForSite {
  /** What its pages must not contain. */
  readonly guarded: GuardedRecord;
  /** How many warnings of the record are about what its readers read. */
  readonly warnings: number;
  /** Whether an earlier run made it. */
  readonly isKnown: boolean;
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
