import { isGzip, isPdf, isPng, isRtf, isZip } from './file-kind.ts';

/** Decodes bytes as text in every encoding that they can be in, and says whether they are text at all. */
export interface DecodedText {
  readonly texts: readonly string[];
  readonly isText: boolean;
}

/** The encodings of bytes that are not Unicode. Nothing names the right one, so each is tried. */
const LEGACY = [
  ...['windows-1252', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1257'],
  ...['iso-8859-2', 'iso-8859-5', 'iso-8859-7', 'iso-8859-15', 'macintosh', 'koi8-r', 'ibm866'],
  ...['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'],
];
export function decodedText(bytes: Uint8Array): DecodedText {
  const marked = byMark(bytes);
  if (marked !== undefined) return { texts: [marked], isText: !marked.includes('\ufffd') };
  if (bytes.includes(0)) return wideText(bytes);
  const hasControls = bytes.some(isControl);
  const text = decodedAs('utf-8', bytes);
  if (!text.includes('\ufffd')) {
    const japanese = text.includes('\x1b$') ? [decodedAs('iso-2022-jp', bytes)] : [];
    return { texts: [text, ...japanese], isText: !hasControls };
  }
  if (hasControls) return { texts: [text, decodedAs('windows-1252', bytes)], isText: false };
  const others = LEGACY.map((encoding) => decodedAs(encoding, bytes));
  return { texts: [text, ...others], isText: !isEbcdic(bytes) };
}

/** UTF-16 or UTF-32 that begins with its mark. */
function byMark(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return utf32(bytes, true);
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return utf32(bytes, false);
  if (a === 0xff && b === 0xfe) return decodedAs('utf-16le', bytes);
  return a === 0xfe && b === 0xff ? decodedAs('utf-16be', bytes) : undefined;
}

/** Zero bytes give UTF-16 and UTF-32 away. The right byte order is the one without control characters. */
function wideText(bytes: Uint8Array): DecodedText {
  const [little, big] = [decodedAs('utf-16le', bytes), decodedAs('utf-16be', bytes)];
  const long = bytes.length % 4 === 0 ? [utf32(bytes, true), utf32(bytes, false)].filter(isWhole) : [];
  const wide = zerosFirst(bytes) ? big : little;
  return { texts: [decodedAs('utf-8', bytes), little, big, ...long], isText: [wide, ...long].some(isPlain) };
}

/**
 * Whether a character is one that no text has, in any encoding. Tabs, line ends and the escapes of Japanese are fine.
 */
function isControl(code: number): boolean {
  return (code < 0x20 && !(code >= 0x09 && code <= 0x0d) && code !== 0x1b) || code === 0x7f || code >= 0xfffe;
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isControl(text.charCodeAt(at))) return false;
  return isWhole(text);
}

function isWhole(text: string): boolean {
  return !text.includes('\ufffd');
}

/** Whether most zero bytes are the first of two, because most letters are in the first 256. */
function zerosFirst(bytes: Uint8Array): boolean {
  let surplus = 0;
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) surplus += at % 2 === 0 ? 1 : -1;
  return surplus > 0;
}

function utf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const letters: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    letters.push(code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
  }
  return letters.join('');
}

/** Text of mainframes (EBCDIC) has another byte for the space, which is not a letter in other encodings. */
function isEbcdic(bytes: Uint8Array): boolean {
  const spaces = bytes.filter((byte) => byte === 0x40).length;
  return !bytes.includes(0x20) && spaces * 20 > bytes.length;
}

function decodedAs(encoding: string, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

/** One or more lines of base64 (RFC 4648), long enough for five short words. */
const BASE64 =
  /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{24,}={0,2}(?:[ \t]*\r?\n[ \t]*[A-Za-z0-9+/]+={0,2}(?=[ \t]*(?:[\r\n<"]|$)))*/g;
/** Quoted-printable (RFC 2045, 6.7): bytes in two digits each, no control characters but line ends, and broken lines. */
const QUOTED = /(?:=(?:0[9AD]|[2-7][\dA-F]|[89A-F][\dA-F])|=[ \t]*\r?\n[ \t]?)+/gi;
const CHARSET = /\bcharset\s*=\s*"?([\w.:-]+)/i;

/** A sum, such as those in a list of files. No words are written like this in base64, which needs more letters. */
const SUM = /^[\da-f]+$/;

/** The base64 in a text that is itself text or a file of a known kind. Other runs are names and sums. */
export function base64Within(text: string): readonly Uint8Array[] {
  const runs = new Set(text.match(BASE64)?.filter((run) => !SUM.test(run)));
  return [...runs].map((run) => Buffer.from(run, 'base64')).filter(isLegible);
}

function isLegible(bytes: Uint8Array): boolean {
  const isFile = [isPdf, isZip, isGzip, isPng, isRtf].some((isOne) => isOne(bytes));
  return isFile || decodedText(bytes).isText;
}

/** A text with its quoted-printable decoded. vCards, calendars and pieces of mail have it anywhere in a line. */
export function withoutQuoted(text: string): string {
  if (!text.includes('=')) return text;
  return text.replace(QUOTED, (run) => {
    const digits = run.match(/[\dA-F]{2}/gi) ?? [];
    const bytes = Uint8Array.from(digits, (hex) => Number.parseInt(hex, 16));
    const unicode = new TextDecoder().decode(bytes);
    return unicode.includes('\ufffd') ? inCharset(CHARSET.exec(text)?.[1], bytes) : unicode;
  });
}

function inCharset(charset = 'windows-1252', bytes: Uint8Array): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
