import { INK } from '../look/colours.ts';
import { element } from './package.ts';
import { GUTTER, INDENT } from './page.ts';
import { BOLD, color, edge, ITALIC, QUIET, type Style, size, spacing } from './style.ts';

const KEPT = [element('w:keepNext'), element('w:keepLines')];

export const PARAGRAPH_STYLES: readonly Style[] = [
  { id: 'Normal', name: 'Normal', letters: [color(INK)] },
  { id: 'BodyText', name: 'Body Text', basedOn: 'Normal' },
  {
    id: 'Logo',
    name: 'Logo',
    basedOn: 'Normal',
    next: 'Title',
    paragraph: [element('w:keepNext'), spacing(600, 100)],
  },
  {
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    next: 'BodyText',
    paragraph: [...KEPT, spacing(0, 120, 216)],
    letters: [BOLD, size(24)],
  },
  { id: 'Venue', name: 'Venue', basedOn: 'BodyText', paragraph: [spacing(0, 160)], letters: [color(QUIET)] },
  ...[1, 2, 3].flatMap(listStyles),
  {
    id: 'TableText',
    name: 'Table Text',
    basedOn: 'Normal',
    paragraph: [spacing(24, 24, 228)],
    letters: [size(10.5)],
  },
  { id: 'Name', name: 'Name', basedOn: 'Normal', paragraph: [spacing(0, 0)] },
  {
    id: 'TableHeading',
    name: 'Table Heading',
    basedOn: 'TableText',
    paragraph: [element('w:keepNext')],
    letters: [BOLD],
  },
  // Word joins two tables without a paragraph between them.
  {
    id: 'TableEnd',
    name: 'Table End',
    basedOn: 'Normal',
    paragraph: [spacing(0, 150, 120)],
    letters: [size(2)],
  },
  {
    id: 'Imprint',
    name: 'Imprint',
    basedOn: 'Normal',
    paragraph: [element('w:pBdr', {}, edge('w:top', 6, 10, QUIET)), spacing(480, 0)],
    letters: [color(QUIET), size(10.5)],
  },
];

export function organisationStyle(accent: string): Style {
  return {
    id: 'Organisation',
    name: 'Organisation',
    basedOn: 'Normal',
    next: 'Title',
    paragraph: [element('w:keepNext'), spacing(0, 40)],
    letters: [BOLD, color(accent), size(11)],
  };
}

/** Whether the letters of a paragraph style are bold. */
export function isBold(style: string): boolean {
  const found = [...PARAGRAPH_STYLES, ...HEADINGS].find(({ id }) => id === style);
  return found?.letters?.includes(BOLD) ?? false;
}

/** The styles of one level of lists: bulleted, numbered, and what goes on below an entry. */
function listStyles(level: number): readonly Style[] {
  const suffix = level === 1 ? '' : String(level);
  const of = (kind: string, ...paragraph: readonly string[]): Style => ({
    id: `List${kind}${suffix}`,
    name: ['List', kind, suffix].join(' ').trim(),
    basedOn: 'Normal',
    paragraph: [...paragraph, spacing(0, 50)],
  });
  const depth = level === 1 ? '' : element('w:ilvl', { 'w:val': level - 1 });
  return [
    of('Bullet', element('w:numPr', {}, depth, element('w:numId', { 'w:val': 1 }))),
    of('Number'),
    { ...of('Continue'), paragraph: [spacing(0, 50), element('w:ind', { 'w:left': INDENT * level })] },
  ];
}

/** The letters of the headings, from the first to the last: no two are alike. */
const HEADING_LETTERS = [
  [BOLD, size(14.5)],
  [BOLD, size(13)],
  [BOLD, color(QUIET), size(12)],
  [BOLD, ITALIC, size(12)],
  [BOLD, ITALIC, color(QUIET), size(12)],
];

/** Behind a number that is too long to hang out, the words follow at the next of many stops. */
const STOPS = element(
  'w:tabs',
  {},
  ...Array.from({ length: 20 }, (_, i) => element('w:tab', { 'w:val': 'left', 'w:pos': 140 * (i + 1) })),
);

/** The number of an item hangs out to the left, and a tab leads from it to the words, to which later lines keep. */
export const HEADINGS: readonly Style[] = HEADING_LETTERS.map((letters, i) => ({
  id: `Heading${i + 1}`,
  name: `heading ${i + 1}`,
  basedOn: 'Normal',
  next: 'BodyText',
  paragraph: [
    ...KEPT,
    STOPS,
    i === 0 ? spacing(320, 0, 240) : spacing(230, 0, 240),
    element('w:ind', { 'w:left': 0, 'w:hanging': GUTTER }),
    element('w:outlineLvl', { 'w:val': i }),
  ],
  letters,
}));

/** The list of contents, whose entries hang as the headings do; the heading above it is none of them. */
export const CONTENTS_STYLES: readonly Style[] = [
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    basedOn: 'Heading1',
    next: 'BodyText',
    paragraph: [element('w:outlineLvl', { 'w:val': 9 })],
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    basedOn: 'Normal',
    paragraph: [spacing(0, 20), element('w:ind', { 'w:left': 0, 'w:hanging': GUTTER })],
  },
];
