import type { Artifact, FiledArtifact, Format } from '../base/artifact.ts';
import type { OtherDocument, OtherReaders } from '../base/other-readers.ts';
import type { Result } from '../base/problem.ts';
import type { StandingQuestion } from '../output/find-standing.ts';
import type { MeetingFacts } from '../record/meeting.ts';
import type { RecordFile } from '../record/record-file.ts';
import type { Workspace } from '../record/workspace.ts';
import type { PressOrder } from '../render/prepare.ts';
import type { KnownDocument } from '../render/printing.ts';

/** What is to be made of each record. */
export interface MakingOrder extends PressOrder {
  readonly audience: string | undefined;
  readonly timestamp: number | undefined;
  /** The output folder, if documents that an earlier run has left there may be taken over. */
  readonly earlierIn: string | undefined;
  /** The formats that were asked for: those of the order can be more, since what stands is renewed. */
  readonly wanted: readonly Format[];
  /** Where to look for what stands in other formats; absent: nothing is renewed. */
  readonly standingIn: StandingQuestion | undefined;
  /** For whom else documents stand, which can be out of date. */
  readonly others: OtherReaders;
  /** Whether anybody wants to know what was withheld: of thousands of records that is much to hold. */
  readonly isLogged: boolean;
  /** The folder in which documents wait to be written; absent: their bytes come back with the answer. */
  readonly spool: string | undefined;
}

/**
 * What a process is asked: to get ready, to take note of a workspace, and then for one record after the other, to
 * check it and to make its documents. Nothing of a record is kept there once it is answered.
 */
export type Question =
  | { readonly ask: 'begin'; readonly order: MakingOrder }
  | { readonly ask: 'workspace'; readonly workspace: number; readonly settings: Result<Workspace> }
  | {
      readonly ask: 'make';
      readonly workspace: number;
      readonly file: RecordFile;
      /** Another record was found to be wrong, so that no documents will be wanted. */
      readonly isCheckOnly: boolean;
    };

/** What comes back of a good record: the little that is compared with other records, and its documents. */
export interface MadeRecord {
  readonly meeting: MeetingFacts;
  /** Absent where only a check was asked for. */
  readonly documents?: Result<readonly MadeDocument[]>;
  readonly otherDocuments?: readonly OtherDocument[];
}

/** A document, and what came of printing it. */
export interface MadeDocument extends KnownDocument {
  readonly printed: Printed;
}

export type Printed = Result<readonly (Artifact | FiledArtifact)[]>;
