import type { Artifact } from '../base/artifact.ts';
import type { FileText, VisiblePage } from '../base/passage.ts';
import { keptPattern } from '../base/pattern.ts';
import { error, type Problem } from '../base/problem.ts';
import { startOf } from '../base/source.ts';
import { visibleReadings } from '../read/visible/pages.ts';
import { HEAD_PARTS, type Headlines, type Marking, OWN_WORDS } from './headlines.ts';
import {
  folded,
  inSmallLetters,
  type OmittablePart,
  type PlacedPart,
  type PlacedText,
  placedTexts,
} from './placed-text.ts';
import { seekerFor, wantedFrom } from './text-order.ts';

/** What is known of the templates of a document. */
export interface TemplateFacts {
  /** What they say that they leave out. */
  readonly omits: ReadonlySet<OmittablePart>;
  readonly areBuiltIn: boolean;
}

/**
 * Reads the finished bytes of a document as its readers see them. The marking and every text of the headlines must be
 * there, in each way in which the document can be read. A problem at the level of the document names the parts that
 * are missing. Bytes that have already been read are not read again.
 */
export async function complete(
  { path, format, bytes }: Pick<Artifact, 'path' | 'format' | 'bytes'>,
  headlines: Headlines,
  { omits, areBuiltIn }: TemplateFacts,
  read?: FileText,
): Promise<readonly Problem[]> {
  const { marking } = headlines;
  const known = areBuiltIn ? read?.pages : undefined; // of other templates, what is hidden does not count
  const readings = known ? [known] : await visibleReadings(format, bytes, areBuiltIn);
  const texts = placedTexts(headlines);
  const missing = new Set(readings.flatMap((pages) => missingTexts(texts, marksOf(marking), pages, omits)));
  if (missing.size === 0) return [];
  return [error('text-missing', startOf({ file: path, text: '' }), { missing: [...missing] }, marking.level)];
}

type PartGroup = readonly PlacedPart[];

/** Parts that belong together in one order; a template may place such a group before or after another. */
const MAIN: PartGroup = [...HEAD_PARTS, 'attendance', 'sections', 'points'];
/** The statement comes first: it speaks of “decisions or actions”, and a heading is not to be found in there. */
const OTHERS: readonly PartGroup[] = [
  ['statement'],
  ['summary'],
  ['next'],
  ['corrections'],
  ['abbreviations'],
  ['organisation'],
  ['footer'],
  ['presenters'],
  ['meeting'],
  ['owners'],
  ['due'],
  ['groups'],
];
const NUMBERS: PartGroup = ['number'];
const MAIN_FIRST = [MAIN, ...OTHERS, NUMBERS];
/** The name of the organisation can contain the title, or the title that name. */
const OTHERS_FIRST = [...OTHERS, MAIN, NUMBERS];

/** Parts that may be in the header or the footer of a page. */
const AT_THE_MARGIN: readonly PlacedPart[] = ['organisation', 'footer'];

/** A word that each page must have, and what it is to a person. */
export interface MarkingWord {
  readonly what: string;
  readonly word: string;
}

/** The words of a marking. */
export function marksOf({ level, isDraft }: Marking): readonly MarkingWord[] {
  const draft = { what: 'the mark of a draft', word: OWN_WORDS.draft };
  return [{ what: 'the level', word: level.name }, ...(isDraft ? [draft] : [])];
}

/**
 * What is missing from the pages of a document, in words: texts that are not found, or not in their order, and the
 * words of the marking. An empty list proves that every text is there, apart from all others.
 */
export function missingTexts(
  all: readonly PlacedText[],
  marks: readonly MarkingWord[],
  pages: readonly VisiblePage[],
  omits: ReadonlySet<OmittablePart>,
): readonly string[] {
  const texts = all.filter(({ part }) => part === 'statement' || !isOmitted(part, omits));
  return [...missingFrom(texts, pages), ...marks.flatMap((mark) => missingMarks(texts, mark, pages))];
}

/** A document without its items also lacks their numbers and everything under them. */
function isOmitted(part: OmittablePart, omits: ReadonlySet<OmittablePart>): boolean {
  const isOfItem = part === 'number' || part === 'presenters' || part === 'points';
  return omits.has(part) || (isOfItem && omits.has('sections'));
}

function missingFrom(texts: readonly PlacedText[], pages: readonly VisiblePage[]): readonly string[] {
  const body = pages.map((page) => page.body).join(' ');
  if (seekerFor(folded(body)).take(texts.map(wantedFrom)).length === 0) return [];
  const margin = pages.map((page) => page.margin).join(' ');
  if (missingByGroup(OTHERS_FIRST, texts, body, margin).length === 0) return [];
  return missingByGroup(MAIN_FIRST, texts, body, margin);
}

function missingByGroup(
  groups: readonly PartGroup[],
  texts: readonly PlacedText[],
  body: string,
  margin: string,
): readonly string[] {
  const inBody = seekerFor(folded(body));
  const inMargin = seekerFor(folded(margin));
  return groups.flatMap((group) => {
    const wanted = texts.filter(({ part }) => group.includes(part)).map(wantedFrom);
    const missing = inBody.take(wanted);
    const isMovable = group.every((part) => AT_THE_MARGIN.includes(part));
    return (isMovable ? inMargin.take(missing) : missing).map(({ what }) => what);
  });
}

/**
 * Texts may also use the word of a mark, so the document must have it more often than all texts together. Where pages
 * have margins, each page must have it.
 */
function missingMarks(
  texts: readonly PlacedText[],
  { what, word }: MarkingWord,
  pages: readonly VisiblePage[],
): readonly string[] {
  const count = counterOf(word);
  const inTexts = texts.reduce((sum, { texts: [text = ''] }) => sum + count(text), 0);
  const counted = pages.map(({ body, margin }, i) => ({
    page: i + 1,
    inBody: count(body),
    inMargin: count(margin),
  }));
  const spare = counted.reduce((sum, { inBody }) => sum + inBody, 0) - inTexts;
  const without = counted.filter(({ inMargin }) => inMargin === 0);
  if (without.length <= spare && without.every(({ inBody }) => inBody > 0)) return [];
  if (pages.length === 1) return [what];
  return without.map(({ page }) => `${what} on page ${page}`);
}

/** Counts a name as whole words, however a line breaks it. */
function counterOf(name: string): (text: string) => number {
  const letters = [...folded(name)].join('[^\\p{L}\\p{N}]*');
  const word = keptPattern(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, 'g');
  return (text) => {
    const plain = inSmallLetters(text);
    return (plain.match(word(plain)) ?? []).length;
  };
}
