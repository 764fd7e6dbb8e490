/** The first line of every redaction log. */
export const LOG_NOTE = 'this file holds text of that level. Keep it away from the documents.';

/** Whether a file is a redaction log, which a new one may replace. */
export function isRedactionLog(bytes: Uint8Array): boolean {
  const [first = ''] = new TextDecoder().decode(bytes.subarray(0, 1024)).split('\n');
  return first.startsWith('# ') && first.endsWith(LOG_NOTE);
}
