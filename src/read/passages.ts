import { gunzipSync } from 'node:zlib';
import type {
  FileText,
  InnerFile,
  OuterText,
  Passage,
  ReadPages,
  Unread,
  UnreadReason,
} from '../base/passage.ts';
import { decodedText } from './decoded-text.ts';
import { decodings } from './decodings.ts';
import { MOST_BYTES, type ReadingAllowance } from './fault.ts';
import {
  isEncryptedOffice,
  isGzip,
  isMail,
  isPacked,
  isPdf,
  isPicture,
  isPng,
  isRtf,
  isTar,
  isZip,
} from './file-kind.ts';
import { readableText } from './pdf/text.ts';
import { textPassages } from './text-passages.ts';

/** The place of the text in a file that is all text. */
export const TEXT = 'the text';

const TAR_BLOCK = 512;
const DEEPEST_PART = 4;
/** The most text that is searched: it takes a few seconds, and no document has more. */
const MOST_TEXT = 16 * 1024 * 1024;

/** How a whole file is read, with what is left of its allowance in unpacked bytes and in characters. */
interface ReadingMeans {
  readonly allowance: ReadingAllowance;
  characters: number;
  readonly readPages: ReadPages | undefined;
}

/**
 * Everything in a file that can be read as text, whatever its kind, and why a part of it cannot be read. Files inside
 * it are read as what they are.
 */
export async function passagesOf(bytes: Uint8Array, readPages?: ReadPages): Promise<FileText> {
  return textWithin(bytes, { allowance: { left: MOST_BYTES }, characters: MOST_TEXT, readPages }, 0);
}

async function textWithin(bytes: Uint8Array, means: ReadingMeans, depth: number): Promise<FileText> {
  const { passages, unread, parts, pages } = await outerText(bytes, means);
  means.characters -= passages.reduce((sum, { text }) => sum + text.length, 0);
  if (means.characters < 0) return { passages: [], unread: [...unread, { reason: 'too-large' }] };
  const inner = [];
  for (const part of parts) inner.push(await partText(part, means, depth + 1));
  return {
    passages: [...passages, ...inner.flatMap((part) => part.passages)],
    unread: [...unread, ...inner.flatMap((part) => part.unread)],
    ...(pages && { pages }),
  };
}

async function partText({ where, bytes }: InnerFile, means: ReadingMeans, depth: number): Promise<FileText> {
  if (depth > DEEPEST_PART || means.characters < 0)
    return { passages: [], unread: [{ reason: 'too-large', where }] };
  const { passages, unread } = await textWithin(bytes, means, depth);
  return {
    passages: passages.map(({ where: inner, text }): Passage => {
      return { where: inner === TEXT ? where : `${inner} in ${where}`, text };
    }),
    unread: unread.map(({ reason }): Unread => ({ reason, where })),
  };
}

/** Reads a file as what it is. The code for each kind is loaded when it is needed. */
async function outerText(bytes: Uint8Array, means: ReadingMeans): Promise<OuterText> {
  const { allowance } = means;
  const kinds: OuterText[] = [];
  if (isPdf(bytes)) kinds.push(await pdfText(bytes, means));
  if (isZip(bytes)) kinds.push((await import('./zip/passages.ts')).zipPassages(bytes, allowance));
  const [kind, ...others] = kinds;
  if (kind) return others.length > 0 ? together(kinds) : kind;
  if (isTar(bytes)) return tarText(bytes);
  if (isGzip(bytes)) return unzipped(bytes, allowance);
  if (isPacked(bytes)) return unreadable(isEncryptedOffice(bytes) ? 'encrypted' : 'packed');
  if (isPng(bytes)) return (await import('./png.ts')).pngText(bytes);
  if (isPicture(bytes))
    return { passages: [{ where: 'the picture', text: readableText(bytes) }], unread: [], parts: [] };
  if (bytes.length > MOST_TEXT) return unreadable('too-large');
  if (isRtf(bytes)) return (await import('./rtf-text.ts')).rtfText(bytes);
  const own = await plainText(bytes);
  return isMail(bytes) ? together([own, await (await import('./mail-text.ts')).mailText(bytes)]) : own;
}

/** Text, in every encoding that it can be in. */
async function plainText(bytes: Uint8Array): Promise<OuterText> {
  const { texts, isText } = decodedText(bytes);
  const [first, ...others] = await Promise.all(texts.map((text) => textPassages(text, TEXT)));
  const readings = together([first, ...others].flatMap((one) => one ?? []));
  if (isText) return readings;
  const runs = { where: TEXT, text: readableText(bytes) };
  return { ...readings, passages: [...readings.passages, runs], unread: [{ reason: 'unknown-kind' }] };
}

function unzipped(bytes: Uint8Array, allowance: ReadingAllowance): OuterText {
  try {
    const whole = gunzipSync(bytes, { maxOutputLength: Math.max(1, allowance.left) });
    allowance.left -= whole.length;
    return { passages: [], unread: [], parts: [{ where: 'what is compressed', bytes: whole }] };
  } catch (thrown) {
    const isTooLarge = thrown instanceof RangeError;
    return unreadable(isTooLarge ? 'too-large' : 'damaged');
  }
}

/** The files in a `tar` archive, one after the other, and their names. */
function tarText(bytes: Uint8Array): OuterText {
  const parts: InnerFile[] = [];
  const names: string[] = [];
  let at = 0;
  while (at + TAR_BLOCK <= bytes.length && bytes[at] !== 0) {
    const size = Number.parseInt(plainAt(bytes, at + 124, 12).trim(), 8);
    const end = at + TAR_BLOCK + size;
    if (!isTar(bytes.subarray(at)) || !(end <= bytes.length))
      return { passages: [], unread: [{ reason: 'damaged' }], parts };
    names.push(plainAt(bytes, at, 100), plainAt(bytes, at + 345, 155));
    if (size > 0) parts.push({ where: 'a file in it', bytes: bytes.subarray(at + TAR_BLOCK, end) });
    at = at + TAR_BLOCK + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
  }
  const rest = bytes.subarray(at);
  if (rest.some((byte) => byte !== 0)) parts.push({ where: 'what follows it', bytes: rest });
  return { passages: [{ where: 'the names of its files', text: names.join('\n') }], unread: [], parts };
}

function plainAt(bytes: Uint8Array, at: number, length: number): string {
  return new TextDecoder().decode(bytes.subarray(at, at + length)).replaceAll('\0', '');
}

function unreadable(reason: UnreadReason): OuterText {
  return { passages: [], unread: [{ reason }], parts: [] };
}

/** A PDF as this program reads it; and, if there is a second reader, page by page as that one does. */
async function pdfText(bytes: Uint8Array, { allowance, readPages }: ReadingMeans): Promise<OuterText> {
  const { pdfPassages } = await import('./pdf/passages.ts');
  const { doubts = [], ...text } = pdfPassages(bytes, allowance);
  const { passages, unread, parts } = text;
  if (!readPages || unread.some(({ reason }) => reason === 'too-large'))
    return { ...text, unread: [...unread, ...doubts] };
  const pages = await readPages(bytes);
  return {
    passages: [...passages, ...pages.passages],
    unread: [...unread, ...(pages.isUnderstood ? [] : doubts), ...pages.unread],
    parts,
  };
}

/** A file of two kinds, such as an archive behind a PDF, read as both. */
function together(texts: readonly OuterText[]): OuterText {
  return {
    passages: texts.flatMap(({ passages }) => passages),
    unread: texts.flatMap(({ unread }) => unread),
    parts: texts.flatMap(({ parts }) => parts),
  };
}

/** The bytes of a file become its text, whatever its kind. */
export function readText(bytes: Uint8Array): Promise<FileText> {
  return passagesOf(bytes);
}

/** The bytes of a file become everything that can be read in them. */
export async function readTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const { passages } = await passagesOf(bytes);
  return passages.flatMap(({ text }) => decodings(text));
}
