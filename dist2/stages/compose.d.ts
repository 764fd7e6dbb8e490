import type { Headlines } from '../model/headlines.ts';
import type { Redacted } from '../model/redacted.ts';
import { type Workspace } from '../model/workspace.ts';
/**
 * What an audience may see becomes the document in its final words: title, marking, dates, anchors. Every
 * decision is taken here and none in the formats, from the redacted meeting and the workspace alone.
 */
export declare function compose(meeting: Redacted, workspace: Frame): Headlines;
/** What is needed of a workspace beside the texts of it that `redact` has chosen. */
type Frame = Omit<Workspace, 'groups' | 'abbreviations'>;
export {};
