import type { Meeting } from '../model/meeting.ts';
import { type Level } from '../model/policy.ts';
import { type Redacted } from '../model/redacted.ts';
import type { Workspace } from '../model/workspace.ts';
/**
 * A meeting becomes what one audience may see of it, or nothing where the whole record is above the audience.
 * Each field that survives is named here, one by one; what is not named is withheld. A text above the audience
 * gives way to the highest alternative wording that the audience may read, or to nothing, and leaves no mark.
 */
export declare function redact(meeting: Meeting, { policy, abbreviations }: Pick<Workspace, 'policy' | 'abbreviations'>, audience: Level): Redacted | undefined;
