import type { InnerFile, OuterText, Unread } from '../base/passage.ts';

const ENCODING = /^content-transfer-encoding:[ \t]*([\w-]+)/gim;
const KNOWN_ENCODINGS: ReadonlySet<string> = new Set('7bit 8bit binary quoted-printable base64'.split(' '));
const CHARSET = /\bcharset\s*=\s*"?([\w.:-]+)/gi;
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
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
  });
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

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
}

/** Encodings that are not known here. Text in them would look like other text. */
function unknownIn(source: string): readonly Unread[] {
  const encodings = [...source.matchAll(ENCODING)].map(([, name = '']) => name.toLowerCase());
  const charsets = new Set([...source.matchAll(CHARSET)].map(([, name = '']) => name.toLowerCase()));
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
