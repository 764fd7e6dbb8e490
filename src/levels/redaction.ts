import type { Level } from '../base/policy.ts';
import type { AllowedLabel } from '../record/meeting.ts';
import type { WithheldText } from './withheld.ts';

/** What one document leaves out. */
export interface Redaction {
  readonly record: string;
  readonly document: string;
  readonly audience: Level;
  readonly withheld: readonly WithheldText[];
  /** What looks like a label in the record, and was allowed. */
  readonly allowed: readonly AllowedLabel[];
}

/** What stands in the first line of every redaction log. */
export const LOG_NOTE = 'this file holds text of that level. Keep it away from the documents.';

/** Whether the bytes of a file are a redaction log, which may be replaced by a new one. */
export function isRedactionLog(bytes: Uint8Array): boolean {
  const [first = ''] = new TextDecoder().decode(bytes.subarray(0, 1024)).split('\n');
  return first.startsWith('# ') && first.endsWith(LOG_NOTE);
}
