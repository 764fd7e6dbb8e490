/** How ZIP (and DOCX …), gzip, 7z, RAR, bzip2, xz, Zstandard and old Office files begin, in hexadecimal. */
const PACKED = /^(?:504b0304|1f8b|377abcaf|52617221|425a68|fd377a58|28b52ffd|d0cf11e0)/;
/** JPEG, GIF, BMP, TIFF, JPEG 2000, icons, Windows metafiles; and fonts, which are made of pictures. */
const PICTURE =
  /^(?:ffd8ff|47494638|424d|49492a00|4d4d002a|0000000c6a50|00000100|010000006c|d7cdc69a|010009000003|00010000|4f54544f|74727565|774f4646|774f4632)/;
const PNG = /^89504e470d/;
/** The name of the stream in which an Office document with a password stands. */
const ENCRYPTED = Buffer.from([...'EncryptedPackage'].join('\0'), 'latin1');

const PDF_HEADER = /%PDF-\d/;
/** How far from the start a viewer looks for the header, behind a mark of the encoding or the head of a message. */
const PDF_HEADER_WITHIN = 1024;
const PDF_OBJECT = /\d[\0\t\n\f\r ]{1,99}\d{1,5}[\0\t\n\f\r ]{1,99}obj(?![a-z])/;

/** Whether a viewer would take bytes for a PDF. A text that speaks of PDFs has no objects. */
export function isPdf(bytes: Uint8Array): boolean {
  const header = PDF_HEADER.exec(latin1(bytes.subarray(0, PDF_HEADER_WITHIN)));
  if (!header || isPacked(bytes)) return false;
  return header.index === 0 || PDF_OBJECT.test(latin1(bytes));
}

/** Names of files that are never plain text, if they are what their name says. */
const BINARY_NAME =
  /\.(?:pdf|rtf|do[ct][xm]?|pp[tsa][xm]?|potx|xl[stw][xmb]?|od[tspgf]|epub|pages|numbers|key|zip|jar|7z|rar|tar|t?gz|bz2|xz|zst|png|jpe?g|gif|bmp|tiff?|webp|ico|heic|msg)$/i;

/** Whether the name of a file says that there is more in it than plain text: an empty file of such a name is cut short. */
export function isNamedBinary(name: string): boolean {
  return BINARY_NAME.test(name);
}

/** Whether bytes hold nothing, or nothing but blanks and zeros. */
export function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0 || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function latin1({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
}

/** Whether bytes begin as something compressed, in which no text can be seen. */
export function isPacked(bytes: Uint8Array): boolean {
  return PACKED.test(startOf(bytes));
}

export function isGzip(bytes: Uint8Array): boolean {
  return startOf(bytes).startsWith('1f8b');
}

export function isPng(bytes: Uint8Array): boolean {
  return PNG.test(startOf(bytes));
}

/** Whether bytes are a picture or a font: what they show is no text, and what they say of themselves is. */
export function isPicture(bytes: Uint8Array): boolean {
  return PICTURE.test(startOf(bytes)) || latin1(bytes.subarray(8, 12)) === 'WEBP';
}

/** An Office document with a password is an old Office file that holds the encrypted one. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(ENCRYPTED);
}

/** Whether bytes begin as an archive of `tar` does (POSIX, pax). */
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

/** Whether bytes end as an archive does: what stands before it, such as a program, does not make it another thing. */
export function isZip(bytes: Uint8Array): boolean {
  return endRecord(bufferOf(bytes)) !== undefined;
}

export function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Where the record begins that every archive ends in. Its comment fills the rest of the file. */
export function endRecord(archive: Buffer): number | undefined {
  const first = Math.max(0, archive.length - 22 - LONGEST_COMMENT);
  for (let at = lastEnd(archive, archive.length - 22); at >= first; at = lastEnd(archive, at - 1))
    if (at + 22 + archive.readUInt16LE(at + 20) === archive.length) return at;
  return undefined;
}

/** The last place, up to this one, where the sign of such a record stands; or one before the file. */
function lastEnd(archive: Buffer, upTo: number): number {
  return upTo < 0 ? -1 : archive.lastIndexOf(END, upTo, 'latin1');
}

const MAIL_FIELD = /^([A-Za-z][\w-]*):/;
/** Header fields that a mail has, and hardly any other text. */
const TELLING_FIELDS: ReadonlySet<string> = new Set(
  'mime-version received return-path message-id from to subject date content-type content-transfer-encoding x-mailer snapshot-content-location'.split(
    ' ',
  ),
);
const MAIL_SAMPLE = 16 * 1024;

/** Whether a text begins with the header of a mail, or with the envelope of a mailbox's first one. */
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
