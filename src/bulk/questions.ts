import type { Artifact } from '../model/artifact.ts';
import type { Meeting } from '../model/meeting.ts';
import type { Result } from '../model/problem.ts';
import type { RecordFile } from '../model/record-file.ts';
import type { Workspace } from '../model/workspace.ts';
import type { PressOrder } from '../stages/prepare.ts';

/**
 * What a thread is asked, in the order of a run: to take note of a workspace, to check records, to prepare a press,
 * to make documents of the records that it has checked, and to print these. Records, workspaces and documents go by
 * their numbers.
 */
export type Question =
  | { readonly ask: 'workspace'; readonly workspace: number; readonly settings: Result<Workspace> }
  | { readonly ask: 'check'; readonly record: number; readonly workspace: number; readonly file: RecordFile }
  | { readonly ask: 'prepare'; readonly order: PressOrder; readonly earlierIn: string | undefined }
  | { readonly ask: 'documents'; readonly record: number; readonly audience: string | undefined }
  | {
      readonly ask: 'print';
      readonly record: number;
      readonly document: number;
      readonly timestamp: number | undefined;
    };

/** What comes back of a good record: the little that is compared with other records. Its texts stay in the thread. */
export type MeetingFacts = Pick<Meeting, 'group' | 'number' | 'date' | 'level' | 'next'>;

/** What comes back of a printed document. */
export type Printed = Result<readonly Artifact[]>;
