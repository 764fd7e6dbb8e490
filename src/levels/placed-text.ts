import { piecesOfBlocks, rowsOf } from '../base/blocks.ts';
import { once } from '../base/once.ts';
import { pattern } from '../base/pattern.ts';
import { type Prose, visibleText } from '../base/prose.ts';
import { HEAD_PARTS, type Headlines, printedPoints, type Section } from './headlines.ts';

/**
 * The parts of a document, or of a page of a website, that a template may leave out, if it says so. Nothing may leave
 * out the marking.
 */
export const OMITTABLE = [
  'organisation',
  ...HEAD_PARTS,
  'attendance',
  'summary',
  'sections',
  'number',
  'presenters',
  'points',
  'next',
  'corrections',
  'abbreviations',
  'footer',
  'meeting',
  'owners',
  'due',
  'groups',
] as const;
export type OmittablePart = (typeof OMITTABLE)[number];
export type PlacedPart = OmittablePart | 'statement';

/** A text that a finished document must show. */
export interface PlacedText {
  readonly part: PlacedPart;
  /** What it is, to a person: `the title of item 4`. */
  readonly what: string;
  /** The text, or any of several that say the same. */
  readonly texts: readonly string[];
}

/**
 * Every text of the headlines, in the order in which the built-in templates place them: the same for each format of a
 * document.
 */
export const placedTexts = once((headlines: Headlines): readonly PlacedText[] => {
  const { marking, look, attendance, summary, sections, next, corrections, abbreviations } = headlines;
  return [
    placed('statement', 'the statement of the classification', marking.statement),
    placed('organisation', 'the organisation', look.organisation),
    ...HEAD_PARTS.flatMap((part) => placedProse(part, `the ${part}`, headlines[part])),
    ...attendance.groups.flatMap(({ heading, people }, i) => [
      placed('attendance', `heading ${i + 1} of the attendance`, heading),
      ...people.flatMap((texts, j) =>
        texts.map((text, k) =>
          placed(
            'attendance',
            `the ${attendance.columns[k]} of person ${j + 1} below heading ${i + 1}`,
            text,
          ),
        ),
      ),
    ]),
    ...summary.flatMap(summaryTexts),
    ...sections.flatMap((section, i) => sectionTexts(section, `${i + 1}`)),
    ...next.flatMap(({ label, days, iso, time = '', venue = '' }, i) => [
      placed('next', `the label of next meeting ${i + 1}`, label),
      placed('next', `the date of next meeting ${i + 1}`, days, iso),
      placed('next', `the time of next meeting ${i + 1}`, time),
      placed('next', `the venue of next meeting ${i + 1}`, venue),
    ]),
    ...corrections.flatMap(({ mark, words, iso, prose }, i) => [
      placed(
        'corrections',
        `the date of correction ${i + 1}`,
        ...[words, iso].map((day) => visibleText(mark) + day),
      ),
      placed('corrections', `correction ${i + 1}`, prose),
    ]),
    ...abbreviations.flatMap(({ short, mark, long }, i) => [
      placed('abbreviations', `abbreviation ${i + 1}`, short),
      placed('abbreviations', `what abbreviation ${i + 1} stands for`, visibleText(mark) + long),
    ]),
    placed('footer', 'the footer', look.footer),
  ].filter(({ texts }) => texts.some((text) => folded(text) !== ''));
});

/** A table of the summary, cell by cell; the words above its columns are the program's own. */
function summaryTexts({ title, points }: Section): readonly PlacedText[] {
  const what = visibleText(title).toLowerCase();
  const rows = points
    .flatMap(({ prose }) => prose)
    .flatMap((node) => (node.type === 'table' ? rowsOf(node) : []));
  return [
    placed('summary', `the heading of the ${what}`, title),
    ...rows.flatMap((cells, i) =>
      cells.map((cell) =>
        placed('summary', i === 0 ? `the columns of the ${what}` : `row ${i} of the ${what}`, cell),
      ),
    ),
  ];
}

/** A part without a number is named by its place: `item 2.1` of the document. */
function sectionTexts(section: Section, place: string): readonly PlacedText[] {
  const { number, title, presenters, sections } = section;
  const item = number === '' ? `part ${place}` : `item ${number}`;
  return [
    placed('number', `the number of ${item}`, number),
    placed('sections', `the title of ${item}`, title),
    placed('presenters', `the presenters of ${item}`, presenters),
    ...printedPoints(section).flatMap((prose, i) =>
      placedProse('points', `point ${i + 1} of ${item}`, prose),
    ),
    ...sections.flatMap((part, i) => sectionTexts(part, `${place}.${i + 1}`)),
  ];
}

/** Each paragraph, entry of a list and cell is a text of its own: a format can put a number or a sign between them. */
export function placedProse(part: PlacedPart, what: string, prose: Prose): readonly PlacedText[] {
  return piecesOfBlocks(prose).map((piece) => placed(part, what, piece));
}

function placed(part: PlacedPart, what: string, ...texts: readonly (string | Prose)[]): PlacedText {
  return {
    part,
    what,
    texts: texts.map((text) => (typeof text === 'string' ? text : visibleText(text))),
  };
}

const NO_LETTER = pattern(String.raw`[^\p{L}\p{N}]+`, 'g');

/**
 * Only the letters and digits of a text, because formats break lines, hyphenate, draw ligatures, change capitals and
 * join accents, and none of that loses a word.
 */
export function folded(text: string): string {
  const plain = inSmallLetters(text);
  return plain.replace(NO_LETTER(plain), '');
}

/** A text in small letters, accents and ligatures apart; the two forms of a small sigma are one. */
export function inSmallLetters(text: string): string {
  return text.normalize('NFKD').toLowerCase().replaceAll('ς', 'σ');
}
