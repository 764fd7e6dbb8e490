/** The first bytes of ZIP (and DOCX …), gzip, 7z, RAR, bzip2, xz, Zstandard and old Office files, in hexadecimal. */
const PACKED = /^(?:504b0304|1f8b|377abcaf|52617221|425a68|fd377a58|28b52ffd|d0cf11e0)/;
/** JPEG, GIF, BMP, TIFF, JPEG 2000, icons, Windows metafiles; and fonts, which consist of pictures. */
const PICTURE =
  /^(?:ffd8ff|47494638|424d|49492a00|4d4d002a|0000000c6a50|00000100|010000006c|d7cdc69a|010009000003|00010000|4f54544f|74727565|774f4646|774f4632)/;
const PNG = /^89504e470d/;
/** The name of the stream that holds an Office document with a password. */
const ENCRYPTED = Buffer.from([...'EncryptedPackage'].join('\0'), 'latin1');

const PDF_HEADER = /%PDF-\d/;
/** How far from the start a viewer looks for the header, after a byte order mark or the head of a message. */
const PDF_HEADER_WITHIN = 1024;
const PDF_OBJECT = /\d[\0\t\n\f\r ]{1,99}\d{1,5}[\0\t\n\f\r ]{1,99}obj(?![a-z])/;

/** Whether a viewer would take the bytes for a PDF. A text about PDFs has no objects. */
export function isPdf(bytes: Uint8Array): boolean {
  const header = PDF_HEADER.exec(latin1(bytes.subarray(0, PDF_HEADER_WITHIN)));
  if (!header || isPacked(bytes)) return false;
  return header.index === 0 || PDF_OBJECT.test(latin1(bytes));
}

/** File names that never belong to plain text, if they are right. */
const BINARY_NAME =
  /\.(?:pdf|rtf|do[ct][xm]?|pp[tsa][xm]?|potx|xl[stw][xmb]?|od[tspgf]|epub|pages|numbers|key|zip|jar|7z|rar|tar|t?gz|bz2|xz|zst|png|jpe?g|gif|bmp|tiff?|webp|ico|heic|msg)$/i;

/** Whether the name of a file promises more than plain text. If such a file is empty, it is cut short. */
export function isNamedBinary(name: string): boolean {
  return BINARY_NAME.test(name);
}

/** Whether bytes are nothing but blanks and zeros, or none at all. */
export function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0 || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function latin1({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}

/** Whether bytes begin as something compressed, whose text cannot be seen. */
export function isPacked(bytes: Uint8Array): boolean {
  return PACKED.test(startOf(bytes));
}

export function isGzip(bytes: Uint8Array): boolean {
  return startOf(bytes).startsWith('1f8b');
}

export function isPng(bytes: Uint8Array): boolean {
  return PNG.test(startOf(bytes));
}

/** Whether bytes are a picture or a font. What they show is not text, but their metadata is. */
export function isPicture(bytes: Uint8Array): boolean {
  return PICTURE.test(startOf(bytes)) || latin1(bytes.subarray(8, 12)) === 'WEBP';
}

/** An Office document with a password is an old Office file that contains the encrypted one. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(ENCRYPTED);
}

/** Whether bytes begin as a `tar` archive (POSIX, pax). */
export function isTar(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(257, 262)) === 'ustar';
}

export function isRtf(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, 5)) === '{\\rtf';
}

function startOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.subarray(0, 8)).toString('hex');
}

const END = 'PK\x05\x06';
const LONGEST_COMMENT = 0xffff;

/** Whether bytes end as an archive does. It is an archive whatever precedes it, such as a program. */
export function isZip(bytes: Uint8Array): boolean {
  return endRecord(bufferOf(bytes)) !== undefined;
}

export function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Where the last record of an archive begins. Its comment fills the rest of the file. */
export function endRecord(archive: Buffer): number | undefined {
  const first = Math.max(0, archive.length - 22 - LONGEST_COMMENT);
  for (let at = lastEnd(archive, archive.length - 22); at >= first; at = lastEnd(archive, at - 1))
    if (at + 22 + archive.readUInt16LE(at + 20) === archive.length) return at;
  return undefined;
}

/** The last place of the record's sign, at this one or before; -1 if there is none. */
function lastEnd(archive: Buffer, upTo: number): number {
  return upTo < 0 ? -1 : archive.lastIndexOf(END, upTo, 'latin1');
}

const MAIL_FIELD = /^([A-Za-z][\w-]*):/;
/** Header fields of mails. Hardly any other text has them. */
const TELLING_FIELDS: ReadonlySet<string> = new Set(
  'mime-version received return-path message-id from to subject date content-type content-transfer-encoding x-mailer snapshot-content-location'.split(
    ' ',
  ),
);
const MAIL_SAMPLE = 16 * 1024;

/** Whether a text begins with the header of a mail, or with the envelope of the first mail of a mailbox. */
export function isMail(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, MAIL_SAMPLE))
    .replace(/^\s*From \S.*\r?\n/, '');
  const [header = ''] = start.trimStart().split(/\r?\n\r?\n/);
  const lines = header.split(/\r?\n/).filter((line) => !/^[ \t]/.test(line));
  const fields = lines.map((line) => MAIL_FIELD.exec(line)?.[1]?.toLowerCase());
  const telling = fields.filter((field) => field !== undefined && TELLING_FIELDS.has(field));
  return new Set(telling).size >= 2 && fields.filter((field) => field === undefined).length <= 1;
}
