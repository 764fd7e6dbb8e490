import type { Meeting } from './meeting.ts';
import { type Prose } from './prose.ts';
import type { AuthoredRecord } from './record.ts';
import type { Workspace } from './workspace.ts';
type ToProse = (text: string) => Prose;
/** A record that its schema has passed becomes a meeting: short forms written out, levels inherited. */
export declare function completeMeeting(record: AuthoredRecord, workspace: Workspace, readProse: ToProse): Meeting;
export {};
