import type { FileText, Passage, ReadPages, Unread } from '../base/passage.ts';
import { OPEN } from '../base/policy.ts';
import { error, type Problem } from '../base/problem.ts';
import { pathInWords, startOf } from '../base/source.ts';
import { decodings } from '../read/decodings.ts';
import { isBlank, isNamedBinary } from '../read/file-kind.ts';
import { passagesOf, TEXT } from '../read/passages.ts';
import { type Fragment, type Haystack, haystackOf, holds } from './fragment.ts';
import { searchForAll, searchIn } from './ngram-filter.ts';
import type { Secret } from './secret.ts';

/** How a file is searched. */
export interface InspectMeans {
  /** What else reads the pages of a PDF. */
  readonly readPages?: ReadPages | undefined;
  /** Whether it must be readable even if nothing is searched for in it. A refusal then says nothing about a record. */
  readonly isForeign?: boolean;
}

/**
 * Searches the finished bytes of a file for withheld text, in every way in which they can be read. A problem names the
 * file, the parts of the record and the places in the file, but quotes no text, so everyone may see it. What another
 * program reads on the pages of a PDF counts too, if there is one.
 */
export async function inspect(
  file: string,
  bytes: Uint8Array,
  secrets: readonly Secret[],
  { readPages, isForeign = false }: InspectMeans = {},
): Promise<readonly Problem[]> {
  if (secrets.length === 0 && !isForeign) return [];
  const text = await passagesOf(bytes, readPages);
  return inspectText(file, isCutShort(file, bytes) ? cutShort(text) : text, secrets);
}

/**
 * Whether a file that has the name of a PDF, a Word document or the like is empty, such as a download that was cut
 * short.
 */
function isCutShort(file: string, bytes: Uint8Array): boolean {
  return isNamedBinary(file) && isBlank(bytes);
}

function cutShort({ passages, unread }: FileText): FileText {
  return { passages, unread: [...unread, { reason: 'damaged' }] };
}

/** The same for a file that has been read already. */
export function inspectText(
  file: string,
  { passages, unread }: FileText,
  secrets: readonly Secret[],
): readonly Problem[] {
  const place = startOf({ file, text: '' });
  const { readings, isAnywhere } = searched(file, secrets.length > 0 ? passages : [], secrets);
  const found = secrets.flatMap(({ at, record, fragments }) => {
    const likely = fragments.filter(({ letters }) => isAnywhere(letters));
    if (likely.length === 0) return [];
    const hit = readings.find((reading) => likely.some((fragment) => isIn(reading, fragment)));
    if (!hit) return [];
    return [
      { part: pathInWords(at), where: exactly(hit, fragments), ...(record !== undefined && { record }) },
    ];
  });
  const hits = found.length > 0 ? [error('withheld-text-found', place, { found }, OPEN)] : [];
  return [...hits, ...eachReason(unread).map((facts) => error('cannot-inspect', place, facts, OPEN))];
}

/** What could not be read, each reason once: a file with a hundred such pages is one trouble. */
function eachReason(unread: readonly Unread[]): readonly Unread[] {
  return unread.filter(({ reason }, i) => unread.findIndex((other) => other.reason === reason) === i);
}

/**
 * Secrets become the search for them in many files: it reduces them to their fragments that occur in a file. Few do, and
 * those few are checked more closely.
 */
export function searchFor(secrets: readonly Secret[]): (file: string, text: FileText) => readonly Secret[] {
  const all = secrets.flatMap(({ fragments }, i) => fragments.map((fragment) => ({ fragment, i })));
  const byLetters = new Map<string, WantedFragment[]>();
  for (const wanted of all) {
    const same = byLetters.get(wanted.fragment.letters);
    if (same) same.push(wanted);
    else byLetters.set(wanted.fragment.letters, [wanted]);
  }
  const search = searchForAll(byLetters.keys());
  return (file, { passages }) => {
    const readings = readingsIn(file, passages);
    const found = [...search(readings.map(({ haystack }) => haystack.letters))];
    const likely = found.flatMap((letters) => byLetters.get(letters) ?? []);
    const held = likely.filter(({ fragment }) => readings.some((reading) => isIn(reading, fragment)));
    const bySecret = new Map<number, Fragment[]>();
    for (const { fragment, i } of held) bySecret.set(i, [...(bySecret.get(i) ?? []), fragment]);
    const inOrder = [...bySecret].sort(([one], [other]) => one - other);
    return inOrder.flatMap(([i, fragments]) =>
      secrets.slice(i, i + 1).map((secret) => ({ ...secret, fragments })),
    );
  };
}

/** A fragment, and the number of its secret. */
interface WantedFragment {
  readonly fragment: Fragment;
  readonly i: number;
}

interface PassageReading extends Passage {
  readonly haystack: Haystack;
}

/** A file and its name in all their readings. */
function readingsIn(file: string, passages: readonly Passage[]): readonly PassageReading[] {
  const named: Passage = { where: 'the name of the file', text: file };
  return eachOnce([named, ...passages].flatMap(readingsOf));
}

/** The same, and a quick test of whether any of them has some letters. */
function searched(file: string, passages: readonly Passage[], secrets: readonly Secret[]) {
  const readings = readingsIn(file, passages);
  const wanted = secrets.flatMap(({ fragments }) => fragments.map(({ letters }) => letters));
  const letters = readings.map(({ haystack }) => haystack.letters);
  return { readings, isAnywhere: searchIn(letters, wanted) };
}

const TAG = /<[a-z/!?]/i;

/** Among tags and codes, a short number is not an author's. */
function isIn({ haystack, isMarkup }: PassageReading, fragment: Fragment): boolean {
  if (fragment.number !== undefined && isMarkup) return false;
  return holds(haystack, fragment);
}

function readingsOf({ text, ...about }: Passage): readonly Passage[] {
  return decodings(text).map((reading) => ({ ...about, text: reading }));
}

/** The same text at another place says nothing new: what is found is said of the first. */
function eachOnce(readings: readonly Passage[]): readonly PassageReading[] {
  const first = new Map(readings.toReversed().map((reading) => [reading.text, reading]));
  const once = readings.filter((reading) => first.get(reading.text) === reading);
  return once.map((reading) => ({
    ...reading,
    isMarkup: reading.isMarkup === true || TAG.test(reading.text),
    haystack: haystackOf(reading.text),
  }));
}

/** The line of a text that contains a fragment, if there is one. */
function exactly({ where, text }: PassageReading, fragments: readonly Fragment[]): string {
  if (where !== TEXT) return where;
  const lines = text.split('\n').map(haystackOf);
  const line = lines.findIndex((haystack) => fragments.some((fragment) => holds(haystack, fragment)));
  return line < 0 ? where : `line ${line + 1}`;
}
