import type { InnerFile, OuterText, Unread } from '../base/passage.ts';

const ENCODING = /^content-transfer-encoding:[ \t]*([\w-]+)/gim;
const KNOWN_ENCODINGS: ReadonlySet<string> = new Set('7bit 8bit binary quoted-printable base64'.split(' '));
const CHARSET = /\bcharset\s*=\s*"?([\w.:-]+)/gi;
/** What quoted-printable (RFC 2045, 6.7) puts into words that are longer than its lines. */
const SOFT_BREAK = /=[ \t]*\r?\n/g;
/** Where one mail of a mailbox ends and the next begins, with its header. */
const ENVELOPE = /^From .*\r?\n(?=[A-Za-z][\w-]*:)/gm;

/** Mails (RFC 5322, MIME) become their decoded headers, and their texts and attachments as parts. */
export async function mailText(bytes: Uint8Array): Promise<OuterText> {
  const source = Buffer.from(bytes).toString('latin1');
  const starts = [...source.matchAll(ENVELOPE)].map(
    ({ index, 0: line }) => [index, index + line.length] as const,
  );
  const mails = starts.length === 0 || starts[0]?.[0] !== 0 ? [[0, 0] as const, ...starts] : starts;
  const read = [];
  for (const [i, [, start]] of mails.entries())
    read.push(await oneMail(bytes.subarray(start, mails[i + 1]?.[0] ?? bytes.length)));
  return {
    passages: read.map(({ header }) => ({ where: 'the header of the mail', text: header })),
    unread: unknownIn(source),
    parts: read.flatMap(({ parts }) => parts),
  };
}

async function oneMail(
  bytes: Uint8Array,
): Promise<{ readonly header: string; readonly parts: readonly InnerFile[] }> {
  const mail = await parsed(bytes);
  const { headers, subject, from, to, cc, bcc, text, html, attachments } = mail;
  const people = JSON.stringify([from, to, cc, bcc]);
  const names = attachments.map(({ filename, description }) => `${filename ?? ''} ${description ?? ''}`);
  const header = [subject, people, ...names, ...headers.map(({ value }) => value)].join('\n');
  const bodies = [text, html].filter((body) => body !== undefined && body !== '');
  return {
    header,
    parts: [
      ...bodies.map((body) => ({ where: 'the text of the mail', bytes: new TextEncoder().encode(body) })),
      ...attachments.map(({ content }) => ({ where: 'an attachment', bytes: bytesOf(content) })),
    ],
  };
}

/** The texts of a single mail, empty if it has none, and its attachments. */
export async function partsOfMail(bytes: Uint8Array): Promise<{
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Uint8Array[];
}> {
  const { text = '', html = '', attachments } = await parsed(bytes);
  return { text, html, attachments: attachments.map(({ content }) => bytesOf(content)) };
}

async function parsed(bytes: Uint8Array) {
  const { default: PostalMime } = await import('postal-mime');
  return PostalMime.parse(bytes, { forceRfc822Attachments: true, attachmentEncoding: 'arraybuffer' });
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

/** Encodings that are not known here. Text in them would look like other text. */
function unknownIn(source: string): readonly Unread[] {
  const encodings = [...source.matchAll(ENCODING)].map(([, name = '']) => name.toLowerCase());
  const unquoted = source.replace(SOFT_BREAK, '').replace(/=3D/gi, '=');
  const charsets = new Set([...unquoted.matchAll(CHARSET)].map(([, name = '']) => name.toLowerCase()));
  const isKnown = encodings.every((name) => KNOWN_ENCODINGS.has(name)) && [...charsets].every(isCharset);
  return isKnown ? [] : [{ reason: 'unknown-kind', where: 'a part of the mail' }];
}

function isCharset(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== '';
  } catch {
    return false;
  }
}
