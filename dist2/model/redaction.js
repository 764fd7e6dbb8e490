/** What stands in the first line of every redaction log. */
export const LOG_NOTE = 'this file holds text of that level. Keep it away from the documents.';
/** Whether the bytes of a file are a redaction log, which may be replaced by a new one. */
export function isRedactionLog(bytes) {
    const [first = ''] = new TextDecoder().decode(bytes.subarray(0, 1024)).split('\n');
    return first.startsWith('# ') && first.endsWith(LOG_NOTE);
}
//# sourceMappingURL=redaction.js.map