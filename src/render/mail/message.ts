import { mailTime } from '../../base/date.ts';
import { hashOf, keyOf } from '../../base/key.ts';
import { onOneLine } from '../../base/prose.ts';
import { type Headlines, plainTitle } from '../../levels/headlines.ts';

/** What an e-mail holds beside its headers. */
interface MessageParts {
  readonly html: string;
  readonly text: string;
  readonly pdf: Uint8Array;
}

/**
 * An e-mail (RFC 5322, MIME) that a mail program can open as a draft: plain text and HTML that say the same, and the
 * PDF. Nobody has sent it, so it names no sender and no reader. Equal parts give equal bytes, on every machine.
 */
export async function message(
  headlines: Headlines,
  timestamp: number,
  { html, text, pdf }: MessageParts,
): Promise<Uint8Array> {
  const [{ default: MailComposer }, { encodeWord }] = await Promise.all([
    import('nodemailer/lib/mail-composer'),
    import('nodemailer/lib/mime-funcs'),
  ]);
  const subject = subjectOf(headlines);
  const id = lettersOf(keyOf([subject, String(timestamp), html, text, hashOf(pdf)]));
  const mail = new MailComposer({
    headers: {
      'X-Unsent': '1', // Outlook then opens it to be completed and sent
      Subject: mayMislead(subject)
        ? { prepared: true, foldLines: true, value: encodeWord(subject, 'Q', 52) }
        : subject,
    },
    date: mailTime(timestamp),
    messageId: `<${id}@opsg.invalid>`,
    baseBoundary: id,
    boundaryPrefix: 'opsg',
    newline: 'windows',
    text,
    html,
    attachments: [
      {
        filename: `${headlines.fileStem}.pdf`,
        content: Buffer.from(pdf),
        contentType: 'application/pdf',
      },
    ],
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}

/** The title of the document, and its level. */
export function subjectOf(headlines: Headlines): string {
  const title = onOneLine(plainTitle(headlines)).replace(/\p{Cc}/gu, '');
  return `${title} (${headlines.marking.level.name})`;
}

/** Words that look like encoded ones, or that no line can hold, are encoded, as those that are not ASCII are anyway. */
function mayMislead(subject: string): boolean {
  return /=\?|[^ ]{64}/.test(subject);
}

/** A hash without digits, in which no number of a record can be found by chance. */
function lettersOf(hash: string): string {
  return hash.slice(0, 32).replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
}
