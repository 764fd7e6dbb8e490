import type { FileText, OuterText, Part, Passage, ReadPages } from '../model/passage.ts';
import type { Unread } from '../model/unread.ts';
import { isPacked, isPdf } from './file-kind.ts';
import { type Allowance, MOST_BYTES } from './pdf-reader/fault.ts';
import { isZip } from './zip-reader/end-record.ts';

/** Where the text of a file that is all text stands. */
export const TEXT = 'the text';

const DEEPEST_PART = 4;

/** Everything in a file that can be read as text, whatever its kind, and why something in it cannot be read. */
export async function passagesOf(bytes: Uint8Array, readPages?: ReadPages): Promise<FileText> {
  return textWithin(bytes, { allowance: { left: MOST_BYTES }, readPages }, 0);
}

interface Means {
  readonly allowance: Allowance;
  readonly readPages: ReadPages | undefined;
}

async function textWithin(bytes: Uint8Array, means: Means, depth: number): Promise<FileText> {
  const { passages, unread, parts } = await outerText(bytes, means);
  const inner = [];
  for (const part of parts) inner.push(await partText(part, means, depth + 1));
  return {
    passages: [...passages, ...inner.flatMap((part) => part.passages)],
    unread: [...unread, ...inner.flatMap((part) => part.unread)],
  };
}

async function partText({ where, bytes }: Part, means: Means, depth: number): Promise<FileText> {
  if (depth > DEEPEST_PART) return { passages: [], unread: [{ reason: 'too-large', where }] };
  const { passages, unread } = await textWithin(bytes, means, depth);
  return {
    passages: passages.map(({ where: inner, text }): Passage => {
      return { where: inner === TEXT ? where : `${inner} in ${where}`, text };
    }),
    unread: unread.map(({ reason }): Unread => ({ reason, where })),
  };
}

/** A file as what it is, each kind read by code that is loaded when it is needed. */
async function outerText(bytes: Uint8Array, means: Means): Promise<OuterText> {
  const { allowance } = means;
  const kinds: OuterText[] = [];
  if (isPdf(bytes)) kinds.push(await pdfText(bytes, means));
  if (isZip(bytes)) kinds.push((await import('./zip-reader/passages.ts')).zipPassages(bytes, allowance));
  if (kinds.length > 0) return together(kinds);
  if (isPacked(bytes)) return { passages: [], unread: [{ reason: 'packed' }], parts: [] };
  return { passages: textPassages(bytes), unread: [], parts: [] };
}

/** A PDF as this program reads it; and once more, page by page, as another one does, where there is one. */
async function pdfText(bytes: Uint8Array, { allowance, readPages }: Means): Promise<OuterText> {
  const { pdfPassages } = await import('./pdf-reader/passages.ts');
  const { passages, unread, doubts = [], parts } = pdfPassages(bytes, allowance);
  if (!readPages || unread.some(({ reason }) => reason === 'too-large'))
    return { passages, unread: [...unread, ...doubts], parts };
  const pages = await readPages(bytes);
  return {
    passages: [...passages, ...pages.passages],
    unread: [...unread, ...(pages.isUnderstood ? [] : doubts), ...pages.unread],
    parts,
  };
}

/** A file that is of two kinds, read as both: an archive behind a PDF, say. */
function together(kinds: readonly OuterText[]): OuterText {
  return {
    passages: kinds.flatMap(({ passages }) => passages),
    unread: kinds.flatMap(({ unread }) => unread),
    parts: kinds.flatMap(({ parts }) => parts),
  };
}

/** Text in UTF-8; and in UTF-16, if it has the zero bytes that give that away. */
function textPassages(bytes: Uint8Array): readonly Passage[] {
  const encodings = bytes.includes(0) ? ['utf-8', 'utf-16le', 'utf-16be'] : ['utf-8'];
  return encodings.map((encoding) => ({ where: TEXT, text: new TextDecoder(encoding).decode(bytes) }));
}
