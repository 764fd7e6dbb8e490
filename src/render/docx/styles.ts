import { toneOf } from '../../base/policy.ts';
import type { Headlines } from '../../levels/headlines.ts';
import { element, NAMESPACES, xmlFile } from './package.ts';

const INK = '1D2329';
const QUIET = '4D5761';
const WHITE = 'FFFFFF';
const RULE = '8B949D';

/** How far the numbers of items hang out of the column of text, in twentieths of a point: 14 mm. */
export const GUTTER = 794;

/** How far each level of a list goes in, in the same. */
export const INDENT = 340;
/** The width of the column of text on the page. */
export const TEXT_WIDTH = 8164;

/** The colours of a level, with a contrast to its words of at least 4.5 to 1. */
interface Tone {
  readonly fill: string;
  readonly ink: string;
  readonly edge: string;
}

const PLAIN: Tone = { fill: WHITE, ink: INK, edge: INK };
const TONES: Readonly<Record<string, Tone>> = {
  green: { fill: '1B6B3A', ink: WHITE, edge: '1B6B3A' },
  amber: { fill: 'FFB81C', ink: INK, edge: 'B87900' },
  red: { fill: 'B3131F', ink: WHITE, edge: 'B3131F' },
};

/** A style (ECMA-376-1, 17.7.4), with the name by which Word lists it. */
interface Style {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  /** The style of the paragraph after it. */
  readonly next?: string;
  readonly paragraph?: readonly string[];
  readonly letters?: readonly string[];
}

/** All styles of the document: those of every one, and those in the colours of its level and of its publisher. */
export function stylesPart({ language, look, marking }: Headlines): string {
  const tone = TONES[toneOf(marking.level.name)] ?? PLAIN;
  const accent = look.accent.onLight.replace('#', '');
  const paragraphs = [...PARAGRAPH_STYLES, ...HEADINGS, markingStyle(tone), organisationStyle(accent)];
  const styles = [
    ...paragraphs.map((style) => styleElement('paragraph', style)),
    ...[...CHARACTER_STYLES, ...accentStyles(accent)].map((style) => styleElement('character', style)),
  ];
  return xmlFile(element('w:styles', NAMESPACES, defaults(language), ...styles, TABLE_STYLE));
}

function markingStyle({ fill, ink, edge }: Tone): Style {
  const sides = ['w:top', 'w:left', 'w:bottom', 'w:right'].map((side) =>
    element(side, { 'w:val': 'single', 'w:sz': 12, 'w:space': 10, 'w:color': edge }),
  );
  return {
    id: 'Marking',
    name: 'Marking',
    basedOn: 'Normal',
    next: 'Title',
    paragraph: [
      element('w:pBdr', {}, ...sides),
      element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill }),
      spacing(0, 480),
      element('w:contextualSpacing'), // a draft has two such paragraphs
    ],
    letters: [color(ink)],
  };
}

function organisationStyle(accent: string): Style {
  return {
    id: 'Organisation',
    name: 'Organisation',
    basedOn: 'Normal',
    next: 'Title',
    paragraph: [element('w:keepNext'), spacing(0, 120)],
    letters: [element('w:b'), color(accent), size(11)],
  };
}

function accentStyles(accent: string): readonly Style[] {
  return [
    { id: 'Hyperlink', name: 'Hyperlink', letters: [color(accent), element('w:u', { 'w:val': 'single' })] },
    { id: 'Mark', name: 'Mark', letters: [element('w:b'), color(accent)] },
  ];
}

function defaults(language: string): string {
  const letters = element(
    'w:rPr',
    {},
    fonts('Arial'),
    color(INK),
    size(12),
    element('w:lang', { 'w:val': language }),
  );
  const paragraph = element('w:pPr', {}, spacing(0, 160, 288));
  return element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, letters),
    element('w:pPrDefault', {}, paragraph),
  );
}

const MARGINAL = {
  paragraph: [
    element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:pos': 8164 })),
    spacing(0, 0, 240),
    element('w:ind', { 'w:left': -GUTTER }),
  ],
  letters: [element('w:b'), size(9.5)],
};

const PARAGRAPH_STYLES: readonly Style[] = [
  { id: 'Normal', name: 'Normal' },
  { id: 'BodyText', name: 'Body Text', basedOn: 'Normal' },
  {
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    next: 'BodyText',
    paragraph: [element('w:keepNext'), element('w:keepLines'), spacing(0, 240, 264)],
    letters: [element('w:b'), size(24)],
  },
  ...[1, 2, 3].flatMap(listStyles),
  {
    id: 'TableText',
    name: 'Table Text',
    basedOn: 'Normal',
    paragraph: [spacing(40, 40, 252)],
    letters: [size(10.5)],
  },
  { id: 'Name', name: 'Name', basedOn: 'Normal', paragraph: [spacing(0, 40)] },
  {
    id: 'TableHeading',
    name: 'Table Heading',
    basedOn: 'TableText',
    paragraph: [element('w:keepNext')],
    letters: [element('w:b')],
  },
  // Word joins two tables without a paragraph between them.
  { id: 'TableEnd', name: 'Table End', basedOn: 'Normal', paragraph: [spacing(0, 0, 120)] },
  {
    id: 'Imprint',
    name: 'Imprint',
    basedOn: 'Normal',
    paragraph: [
      element(
        'w:pBdr',
        {},
        element('w:top', { 'w:val': 'single', 'w:sz': 6, 'w:space': 10, 'w:color': QUIET }),
      ),
      spacing(480, 0),
    ],
    letters: [color(QUIET), size(10.5)],
  },
  { id: 'Header', name: 'header', basedOn: 'Normal', ...MARGINAL },
  { id: 'Footer', name: 'footer', basedOn: 'Normal', ...MARGINAL },
];

/** The styles of one level of lists: bulleted, numbered, and what goes on below an entry. */
function listStyles(level: number): readonly Style[] {
  const suffix = level === 1 ? '' : String(level);
  const of = (kind: string, ...paragraph: readonly string[]): Style => ({
    id: `List${kind}${suffix}`,
    name: ['List', kind, suffix].join(' ').trim(),
    basedOn: 'Normal',
    paragraph: [...paragraph, spacing(0, 80)],
  });
  const depth = level === 1 ? '' : element('w:ilvl', { 'w:val': level - 1 });
  return [
    of('Bullet', element('w:numPr', {}, depth, element('w:numId', { 'w:val': 1 }))),
    of('Number'),
    { ...of('Continue'), paragraph: [spacing(0, 80), element('w:ind', { 'w:left': INDENT * level })] },
  ];
}

/** The letters of the headings, from the first to the last: no two are alike. */
const HEADING_LETTERS = [
  [element('w:b'), size(14.5)],
  [element('w:b'), size(13)],
  [element('w:b'), color(QUIET), size(12)],
  [element('w:b'), element('w:i'), size(12)],
  [element('w:b'), element('w:i'), color(QUIET), size(12)],
];

const HEADINGS: readonly Style[] = HEADING_LETTERS.map((letters, i) => ({
  id: `Heading${i + 1}`,
  name: `heading ${i + 1}`,
  basedOn: 'Normal',
  next: 'BodyText',
  paragraph: [
    element('w:keepNext'),
    element('w:keepLines'),
    spacing(i === 0 ? 360 : 240, 100),
    element('w:ind', { 'w:left': 0, 'w:hanging': GUTTER }),
    element('w:outlineLvl', { 'w:val': i }),
  ],
  letters,
}));

const CHARACTER_STYLES: readonly Style[] = [
  { id: 'DefaultParagraphFont', name: 'Default Paragraph Font' },
  { id: 'Strong', name: 'Strong', letters: [element('w:b')] },
  { id: 'Emphasis', name: 'Emphasis', letters: [element('w:i')] },
  { id: 'Code', name: 'Code', letters: [fonts('Consolas'), element('w:noProof')] },
  { id: 'Presenter', name: 'Presenter', letters: [color(QUIET)] },
];

/** Lines between rows alone; the text of the first column is in line with that around the table. */
const TABLE_STYLE = element(
  'w:style',
  { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': 'Table' },
  element('w:name', { 'w:val': 'Table' }),
  element('w:qFormat'),
  element(
    'w:tblPr',
    {},
    element(
      'w:tblBorders',
      {},
      ...['w:top', 'w:bottom', 'w:insideH'].map((side) =>
        element(side, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': RULE }),
      ),
    ),
    element(
      'w:tblCellMar',
      {},
      element('w:left', { 'w:w': 0, 'w:type': 'dxa' }),
      element('w:right', { 'w:w': 160, 'w:type': 'dxa' }),
    ),
  ),
);

function styleElement(type: 'paragraph' | 'character', style: Style): string {
  const { id, name, basedOn, next, paragraph = [], letters = [] } = style;
  const isDefault = id === 'Normal' || id === 'DefaultParagraphFont';
  return element(
    'w:style',
    { 'w:type': type, 'w:default': isDefault ? 1 : undefined, 'w:styleId': id },
    element('w:name', { 'w:val': name }),
    basedOn ? element('w:basedOn', { 'w:val': basedOn }) : '',
    next ? element('w:next', { 'w:val': next }) : '',
    element('w:qFormat'),
    paragraph.length > 0 ? element('w:pPr', {}, ...paragraph) : '',
    letters.length > 0 ? element('w:rPr', {}, ...letters) : '',
  );
}

function fonts(name: string): string {
  return element('w:rFonts', { 'w:ascii': name, 'w:hAnsi': name, 'w:cs': name });
}

function color(rgb: string): string {
  return element('w:color', { 'w:val': rgb });
}

/** Letters of so many points, which Word counts in halves. */
function size(points: number): string {
  return element('w:sz', { 'w:val': points * 2 }) + element('w:szCs', { 'w:val': points * 2 });
}

/** White space before and after in twentieths of a point, and between lines in 240ths of a line. */
function spacing(before: number, after: number, line?: number): string {
  const lines = line === undefined ? {} : { 'w:line': line, 'w:lineRule': 'auto' };
  return element('w:spacing', { 'w:before': before, 'w:after': after, ...lines });
}
