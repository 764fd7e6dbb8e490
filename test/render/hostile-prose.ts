import fc from 'fast-check';
import { runOn, tableOf } from '../../src/base/blocks.ts';
import { OPEN } from '../../src/base/policy.ts';
import {
  type Inline,
  joinedProse,
  type Prose,
  type ProseNode,
  plainProse,
  visibleText,
} from '../../src/base/prose.ts';
import type { Headlines, Section } from '../../src/levels/headlines.ts';
import { readProse } from '../../src/yaml/prose-syntax.ts';

/** Pieces that some syntax on the way to a reader would take for its own, and what committees really write. */
const PIECES = {
  markdown: [
    '*', '**', '***', '_', '__', '#', '##', ' #', '`', '``', '```', '~~~', '>', '- ', '+ ', '* ', '1. ', '2) ', '=',
    '===', '---', '***', '|', '[', ']', '[a]', '[a]: b', '(', ')', '![', '[^1]', '\\', '\\\\', '<a@b.c>', '\\*',
  ],
  html: [
    '<', '>', '<b>', '</b>', '<script>', '</script>', '</title>', '</style>', '</h2>', '<!--', '-->', '<!', '<?', ']]>',
    '<![CDATA[', '&', '&amp;', '&#60;', '&lt', '&copy', '"', "'", ' onload=', 'javascript:a()',
  ],
  typst: [
    '#import', '@preview/a:1.0.0', '#let a = 1', '#"', '";', '#', '@a', '<a>', '$x$', '$', '//', '/*', '*/', '= ', '/ a: b',
    '\\u{41}', '~', '--', '...', ']', '#[', '#panic()',
  ],
  handlebars: ['{{', '}}', '{{this}}', '{{{a}}}', '{{> item}}', '{{#each a}}', '{{!--', '{', '}'],
  yaml: [': ', ' #', '- ', '? ', '%YAML', '&a', '!a', '|', '>-', '~', 'null', '4.10', '---', 'classification: Amber'],
  prose: [
    'OPSG_29', 'INC000000503961', 'R&D <b>', "the CSPs' plan", 'a.b@example.org', 'www.example.org', 'Straße', 'naïve',
    'https://example.org/?a=b&c=d_e#f', 'ftp://a', 'µΩλ', 'Жя', '£48,210', '10%', '“so”', '‘it’', '–', '—', '…', '5 × 4',
  ],
  spaces: [' ', '  '],
  unseen: ['\u200B', '\u00AD', '\u202A', '\u202C', '\u202D', '\u2066', '\u2068', '\u2069'],
  reversing: ['&#x202E;', '\u202B', '\u202E', '\u2067'],
  beyond: ['\u00A0', '&nbsp;', '😀', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'שלום', '会议', 'e\u0301', '\u200D', '\u2028', '\u3000'],
} as const; // biome-ignore format: one row for each kind

const SYNTAX = [
  PIECES.markdown,
  PIECES.html,
  PIECES.typst,
  PIECES.handlebars,
  PIECES.yaml,
  PIECES.prose,
  PIECES.spaces,
];
const LETTERS = [...'abzABZ019ßéñłΩλЖя'];

/** One text and all its neighbours in mark-up: any characters. */
export const anyText = textOf([...SYNTAX, PIECES.unseen, PIECES.reversing, PIECES.beyond]);

/** The characters that the fonts of the PDF have, and none that turns the order of others about. */
export const printableText = textOf([...SYNTAX, PIECES.unseen]);

function textOf(kinds: readonly (readonly string[])[]): fc.Arbitrary<string> {
  const pieces = kinds.map((kind) => fc.constantFrom(...kind));
  const ascii = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code));
  return fc
    .array(fc.oneof(fc.constantFrom(...LETTERS), ascii, ...pieces), { minLength: 1, maxLength: 10 })
    .map((parts) => parts.join(''));
}

const URLS = [
  'https://example.org/', 'https://example.org/a_b_(c)?d=e&f="g"#*h*', "http://a/'><script>", 'mailto:a.b@example.org',
  'https://a/\\_\\', 'https://a/`b`{{c}}', 'https://a/&amp;&#60;', 'https://a/#"]; #panic()', 'https://a/b c', 'HTTPS://A/%5B<b>',
]; // biome-ignore format: two rows of addresses

/** Prose as mark-up of every kind, built node by node, and prose as an author may have typed it. */
export function proseOf(text: fc.Arbitrary<string>): fc.Arbitrary<Prose> {
  const plain = text.map(plainProse);
  return fc.oneof(plain, nested(text, ['emphasis', 'strong', 'link']), typed(text)).filter(isSeen);
}

function typed(text: fc.Arbitrary<string>): fc.Arbitrary<Prose> {
  const mark = fc.constantFrom('*', '**', '_', '__', '`', '[', '](https://a)', ' ');
  return fc
    .array(fc.oneof(mark, text), { minLength: 1, maxLength: 8 })
    .map((pieces) => readProse(pieces.join('')))
    .filter(({ faults }) => faults.length === 0)
    .map(({ prose }) => prose);
}

type MarkUp = 'emphasis' | 'strong' | 'link';

const MARK_UP: Readonly<Record<MarkUp, (children: fc.Arbitrary<Prose>) => fc.Arbitrary<Inline>>> = {
  emphasis: (children) => children.map((inner) => ({ type: 'emphasis', children: inner })),
  strong: (children) => children.map((inner) => ({ type: 'strong', children: inner })),
  link: (children) =>
    fc
      .tuple(fc.constantFrom(...URLS), children)
      .map(([url, inner]) => ({ type: 'link', url, children: inner })),
};

/** No kind of mark-up stands inside itself: to a reader that would be the same as the outer one alone. */
function nested(text: fc.Arbitrary<string>, allowed: readonly MarkUp[]): fc.Arbitrary<Prose> {
  const markUp = allowed.map((kind) => {
    const others = allowed.filter((other) => other !== kind);
    return MARK_UP[kind](nested(text, others));
  });
  const inline = fc.oneof(
    { weight: 4, arbitrary: text.map((value): Inline => ({ type: 'text', value })) },
    text.map((value): Inline => ({ type: 'inlineCode', value })),
    fc.tuple(text, text).map(([value, expansion]): Inline => ({ type: 'abbreviation', value, expansion })),
    ...markUp,
  );
  return fc.array(inline, { minLength: 1, maxLength: 3 }).map(apart);
}

/** Prose in which no two neighbours are marked up alike: no author can write that, their marks would be one. */
function apart(prose: Prose): Prose {
  return prose.filter(
    ({ type }, i) => type === 'text' || type === 'abbreviation' || prose[i - 1]?.type !== type,
  );
}

function isSeen(prose: Prose): boolean {
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(visibleText(prose));
}

/** Prose of several blocks: paragraphs, lists of two levels and tables, in an order that an author can write. */
export function blocksOfProse(text: fc.Arbitrary<string>): fc.Arbitrary<Prose> {
  const words = proseOf(text);
  const paragraph = words.map((children): ProseNode => ({ type: 'paragraph', children }));
  const list = (items: fc.Arbitrary<Prose>): fc.Arbitrary<ProseNode> =>
    fc
      .tuple(fc.constantFrom(undefined, 1, 3, 99), fc.array(items, { minLength: 2, maxLength: 3 }))
      .map(([start, entries]) => ({
        type: 'list',
        ...(start !== undefined && { start }),
        children: entries.map((children) => ({ type: 'item', children })),
      }));
  const inner = fc.tuple(paragraph, list(words)).map(([opening, nested]): Prose => [opening, nested]);
  const several = fc.tuple(paragraph, paragraph).map((both): Prose => both);
  const table = fc
    .tuple(fc.constantFrom(1, 2, 3), fc.array(words, { minLength: 1, maxLength: 8 }))
    .map(([columns, cells]): ProseNode => {
      const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
        Array.from({ length: columns }, (_, i) => cells[row * columns + i] ?? []),
      );
      return tableOf(rows);
    });
  const outer = list(fc.oneof({ weight: 3, arbitrary: words }, inner, several));
  return fc.array(fc.oneof(paragraph, outer, table), { minLength: 2, maxLength: 4 });
}

/** Where in a document a text can stand. The title of the document is always plain. */
export const PLACES = [
  'document title', 'statement', 'organisation', 'venue', 'status', 'introduction', 'footer', 'label', 'correction', 'short form', 'title', 'presenters',
  'owner', 'only point', 'first point', 'middle point', 'last point',
] as const; // biome-ignore format: two rows of places

type Place = (typeof PLACES)[number];

const SECTION_PLACES: readonly string[] = PLACES.slice(PLACES.indexOf('title'));

/** A text in its place. */
export interface Placed {
  readonly place: Place;
  readonly prose: Prose;
  readonly layout: Section['layout'];
  /** Whether it stands in an item inside an item. */
  readonly isPart: boolean;
  readonly number: string;
}

/** As many texts as one document shall hold, each in a place of its own. */
export function placedTexts(text: fc.Arbitrary<string>, most: number): fc.Arbitrary<readonly Placed[]> {
  const placed = fc.record({
    place: fc.constantFrom(...PLACES),
    prose: proseOf(text),
    blocks: fc.option(blocksOfProse(text), { freq: 3, nil: undefined }),
    layout: fc.constantFrom('paragraph', 'list'),
    isPart: fc.boolean(),
    number: fc.constantFrom('', '4', '4.10', '12a', '3)', '1-2'),
  });
  const oneOf = placed.map(({ blocks, prose, ...where }): Placed => {
    const mayBeLong = where.place === 'introduction' || where.place.endsWith('point');
    return { ...where, prose: mayBeLong && blocks ? blocks : prose };
  });
  return fc.array(oneOf, { minLength: 1, maxLength: most, size: 'max' });
}

/** Placed texts become headlines, with harmless words around them. */
export function headlinesOf(texts: readonly Placed[]): Headlines {
  const at = (place: Place) => texts.filter((text) => text.place === place);
  const joined = (place: Place) =>
    joinedProse(
      at(place).map(({ prose }) => prose),
      ' ',
    );
  const statement = [...plainProse('Marked. '), ...joined('statement')];
  return {
    language: 'en-GB',
    reference: 'OPSG_28',
    fileStem: 'OPSG_28',
    look: {
      organisation: visibleText(joined('organisation')),
      accent: { onLight: '#0b4f8a', onDark: '#9db9d0' },
      footer: joined('footer'),
    },
    marking: { level: { name: 'White', rank: 0, statement }, statement, isDraft: false },
    title: plainProse(visibleText(joined('document title')) || 'A title'),
    venue: joined('venue'),
    status: joined('status'),
    introduction: runOn(at('introduction').map(({ prose }) => prose)),
    attendance: { columns: [], groups: [] },
    contents: [],
    summary: [],
    sections: texts.flatMap((text, i) => (SECTION_PLACES.includes(text.place) ? [sectionOf(text, i)] : [])),
    next: at('label').map(({ prose }) => ({
      label: prose,
      iso: '2020-02-04',
      words: '4 February 2020',
      days: '4 February 2020',
    })),
    corrections: at('correction').map(({ prose }) => ({
      prose,
      mark: [],
      iso: '2020-03-04',
      words: '4 March 2020',
    })),
    abbreviations: at('short form').map(({ prose }) => ({
      short: visibleText(prose),
      long: visibleText(prose),
      mark: [],
    })),
    timestamp: 1578355200,
  };
}

function sectionOf({ place, isPart, ...text }: Placed, index: number): Section {
  const section = { ...sectionAround(text, place), anchor: `item-${index}` };
  if (!isPart) return section;
  return { ...EMPTY_SECTION, anchor: `above-${index}`, sections: [{ ...section, depth: 2 }] };
}

function sectionAround({ prose, layout, number }: Omit<Placed, 'place' | 'isPart'>, place: Place): Section {
  const before = place === 'middle point' || place === 'last point' ? [plainProse('Before it.')] : [];
  const after = place === 'middle point' || place === 'first point' ? [plainProse('After it.')] : [];
  const points = place.endsWith('point') ? [...before, prose, ...after] : [plainProse('A point.')];
  const owned: Prose = [...plainProse('Action for '), ...prose, ...plainProse(':')];
  const mark: Prose = place === 'owner' ? [{ type: 'mark', children: owned }, ...plainProse(' ')] : [];
  return {
    ...EMPTY_SECTION,
    number,
    title: place === 'title' ? prose : EMPTY_SECTION.title,
    presenters: place === 'presenters' ? prose : [],
    layout,
    points: points.map((words) => ({ kind: 'note', level: OPEN, prose: [...mark, ...words] })),
  };
}

const EMPTY_SECTION: Section = {
  anchor: '',
  depth: 1,
  level: OPEN,
  number: '',
  title: plainProse('A title'),
  presenters: [],
  layout: 'paragraph',
  points: [],
  sections: [],
};

/** The same places and mark-up, with every word and address of an author replaced by a harmless one. */
export function harmless(texts: readonly Placed[]): readonly Placed[] {
  return texts.map((text) => ({ ...text, prose: harmlessProse(text.prose) }));
}

function harmlessProse(prose: Prose): Prose {
  return prose.map((node): ProseNode => {
    if (node.type === 'link') return { ...node, url: 'https://x/', children: harmlessProse(node.children) };
    if ('children' in node) return { ...node, children: harmlessProse(node.children) };
    return node.type === 'abbreviation' ? { ...node, value: 'x', expansion: 'x' } : { ...node, value: 'x' };
  });
}
