const FIELD = /^([A-Za-z][\w-]*):/;
/** Header fields that a mail has, and hardly any other text. */
const TELLING: ReadonlySet<string> = new Set(
  'mime-version received return-path message-id from to subject date content-type content-transfer-encoding x-mailer snapshot-content-location'.split(
    ' ',
  ),
);
const SAMPLE = 16 * 1024;

/** Whether a text begins with the header of a mail, or with the envelope of a mailbox's first one. */
export function isMail(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE)).replace(/^\s*From \S.*\r?\n/, '');
  const [header = ''] = start.trimStart().split(/\r?\n\r?\n/);
  const lines = header.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line));
  const fields = lines.map((line) => FIELD.exec(line)?.[1]?.toLowerCase());
  const telling = fields.filter((field) => field !== undefined && TELLING.has(field));
  return new Set(telling).size >= 2 && fields.filter((field) => field === undefined).length <= 1;
}
