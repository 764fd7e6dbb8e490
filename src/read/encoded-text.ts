import { decodedText } from './decoded-text.ts';
import { isGzip, isPdf, isPng, isRtf } from './file-kind.ts';
import { isZip } from './zip/end-record.ts';

/** A line or several of base64 (RFC 4648), long enough for five short words. */
const BASE64 =
  /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{24,}={0,2}(?:[ \t]*\r?\n[ \t]*[A-Za-z0-9+/]+={0,2}(?=[ \t]*(?:[\r\n<"]|$)))*/g;
/** Quoted-printable (RFC 2045, 6.7): bytes in two digits each, no control characters but line ends, and broken lines. */
const QUOTED = /(?:=(?:0[9AD]|[2-7][\dA-F]|[89A-F][\dA-F])|=[ \t]*\r?\n[ \t]?)+/gi;
const CHARSET = /\bcharset\s*=\s*"?([\w.:-]+)/i;

/** What stands in a text in base64, wherever that is, and is itself text or a file of a known kind; other runs are names and sums. */
export function base64Within(text: string): readonly Uint8Array[] {
  const runs = new Set(text.match(BASE64) ?? []);
  return [...runs].map((run) => Buffer.from(run, 'base64')).filter(isLegible);
}

function isLegible(bytes: Uint8Array): boolean {
  const isFile = [isPdf, isZip, isGzip, isPng, isRtf].some((isOne) => isOne(bytes));
  return isFile || decodedText(bytes).isText;
}

/** A text with its quoted-printable decoded: vCards, calendars and pieces of mail have it anywhere in a line. */
export function withoutQuoted(text: string): string {
  if (!text.includes('=')) return text;
  return text.replace(QUOTED, (run) => {
    const digits = run.match(/[\dA-F]{2}/gi) ?? [];
    const bytes = Uint8Array.from(digits, (hex) => Number.parseInt(hex, 16));
    const unicode = new TextDecoder().decode(bytes);
    return unicode.includes('\ufffd') ? decodedAs(CHARSET.exec(text)?.[1], bytes) : unicode;
  });
}

function decodedAs(charset = 'windows-1252', bytes: Uint8Array): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
