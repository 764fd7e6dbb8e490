import type { Run, SourceBlock } from '../../../src/import/blocks.ts';
import { WANTED, type WantedItem } from './document.ts';

/** A way in which a secretariat could have laid the document out. */
export interface Style {
  readonly name: string;
  readonly blocks: readonly SourceBlock[];
}

const AT = {};
const plain = (text: string): Run => ({ text });
const bold = (text: string): Run => ({ text, strong: true });

function paragraph(...runs: readonly Run[]): SourceBlock {
  return { kind: 'paragraph', runs, at: AT };
}

function heading(depth: number, text: string): SourceBlock {
  return { kind: 'heading', depth, runs: [plain(text)], at: AT };
}

function entry(depth: number, marker: string, ...runs: readonly Run[]): SourceBlock {
  return { kind: 'entry', depth, marker, runs, at: AT };
}

function furniture(text: string): SourceBlock {
  return { kind: 'furniture', runs: [plain(text)], at: AT };
}

const [before = '', after = ''] = WANTED.statement.split('White');
const STATEMENT = paragraph(plain(before), bold('White'), plain(after));
const INTRODUCTION = paragraph(plain(WANTED.introduction));
const NEXT = WANTED.next.map(([label, , words]) => paragraph(plain(`${label}: ${words}`)));

function named({ title, presenter }: WantedItem): string {
  return presenter === undefined ? title : `${title} (${presenter})`;
}

function numbered({ number }: WantedItem, sign = '. '): string {
  return number === undefined ? '' : `${number}${sign}`;
}

/** The parts of a document, in any other order or look than the usual one where that is said. */
interface Parts {
  readonly statement?: readonly SourceBlock[];
  readonly title?: readonly SourceBlock[];
  readonly items?: readonly SourceBlock[];
  readonly next?: readonly SourceBlock[];
  readonly end?: readonly SourceBlock[];
}

function of(name: string, { statement, title, items, next, end }: Parts): Style {
  return {
    name,
    blocks: [
      ...(statement ?? [STATEMENT]),
      ...(title ?? [heading(1, WANTED.title)]),
      INTRODUCTION,
      ...(items ?? bullets((item) => [bold(`${numbered(item)}${named(item)}:`), plain(` ${item.words}`)])),
      ...(next ?? NEXT),
      ...(end ?? []),
    ],
  };
}

function bullets(look: (item: WantedItem) => readonly Run[], marker = '•'): readonly SourceBlock[] {
  return WANTED.items.map((item) => entry(1, marker, ...look(item)));
}

/** Items without a number stand in the list of the item before them. */
function nested(look: (item: WantedItem) => readonly Run[], marker: string): readonly SourceBlock[] {
  return WANTED.items.map((item) => entry(item.number === undefined ? 2 : 1, marker, ...look(item)));
}

function paragraphs(look: (item: WantedItem) => readonly Run[]): readonly SourceBlock[] {
  return WANTED.items.map((item) => paragraph(...look(item)));
}

function sections(look: (item: WantedItem) => string): readonly SourceBlock[] {
  return WANTED.items.flatMap((item) => [
    heading(item.number === undefined ? 3 : 2, look(item)),
    paragraph(plain(item.words)),
  ]);
}

function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.;]) (?=The |This |OPSG )/);
}

function dressed(blocks: readonly SourceBlock[], dress: (text: string) => string): readonly SourceBlock[] {
  const runs = (all: readonly Run[]) => all.map((run) => ({ ...run, text: dress(run.text) }));
  return blocks.map((block) => (block.kind === 'table' ? block : { ...block, runs: runs(block.runs) }));
}

const usual = of('as published', {});

export const STYLES: readonly Style[] = [
  usual,
  of('numbers outside the bold', {
    items: bullets((item) => [plain(numbered(item)), bold(`${named(item)}:`), plain(` ${item.words}`)]),
  }),
  of('colons outside the bold', {
    items: bullets((item) => [bold(`${numbered(item)}${named(item)}`), plain(`: ${item.words}`)]),
  }),
  of('colons before the presenters, and doubled', {
    items: bullets(({ presenter, ...item }) => [
      bold(`${numbered(item)}${item.title}: ${presenter === undefined ? '' : `(${presenter}):`}`),
      plain(` ${item.words}`),
    ]),
  }),
  of('no colons', {
    items: bullets((item) => [bold(`${numbered(item)}${named(item)}`), plain(` ${item.words}`)]),
  }),
  of('nothing bold', { items: bullets((item) => [plain(`${numbered(item)}${named(item)}: ${item.words}`)]) }),
  of('paragraphs', {
    items: paragraphs((item) => [bold(`${numbered(item)}${named(item)}:`), plain(` ${item.words}`)]),
  }),
  of('paragraphs, nothing bold', {
    items: paragraphs((item) => [plain(`${numbered(item)}${named(item)}: ${item.words}`)]),
  }),
  of('bold lines above paragraphs', {
    items: WANTED.items.flatMap((item) => [
      paragraph(bold(`${numbered(item)}${named(item)}`)),
      paragraph(plain(item.words)),
    ]),
  }),
  of('headings', { items: sections((item) => `${numbered(item)}${named(item)}`) }),
  of('headings with Item before the number', {
    items: sections((item) => (item.number === undefined ? '' : `Item ${item.number} – `) + named(item)),
  }),
  of('headings over lists of sentences', {
    items: WANTED.items.flatMap((item) => [
      heading(item.number === undefined ? 3 : 2, `${numbered(item)}${named(item)}`),
      ...sentences(item.words).map((sentence) => entry(1, '•', plain(sentence))),
    ]),
  }),
  of('bold lines over lists of sentences', {
    items: WANTED.items.flatMap((item) => [
      paragraph(bold(`${numbered(item)}${named(item)}`)),
      ...sentences(item.words).map((sentence) => entry(1, '•', plain(sentence))),
    ]),
  }),
  of('dashes, and items without a number inside others', {
    items: nested((item) => [bold(`${numbered(item)}${named(item)}:`), plain(` ${item.words}`)], '–'),
  }),
  of('numbers as the markers of a list', {
    items: WANTED.items.map((item) =>
      entry(
        item.number === undefined ? 2 : 1,
        item.number === undefined ? '•' : `${item.number}.`,
        bold(`${named(item)}:`),
        plain(` ${item.words}`),
      ),
    ),
  }),
  of('brackets behind the numbers', {
    items: paragraphs((item) => [bold(`${numbered(item, ') ')}${named(item)}:`), plain(` ${item.words}`)]),
  }),
  of('the statement at the end', { statement: [], end: [STATEMENT] }),
  of('a short marking at the top', { statement: [paragraph(plain('Classification: '), bold('White'))] }),
  of('the marking in header and footer alone', {
    statement: [furniture('Classification: White')],
    end: [furniture('Page 1 of 2')],
  }),
  of('a title over three lines', {
    title: [
      paragraph(bold('Operations Group (OPSG)')),
      paragraph(bold('Meeting 28 Headlines')),
      paragraph(plain('Tuesday 7th January 2020')),
    ],
  }),
  of('a title with a reference and a day in numbers', {
    title: [heading(1, 'OPSG_28 Headlines – 07/01/2020')],
  }),
  of('a title with the day first', {
    title: [heading(1, '7 January 2020: Headlines of the 28th Operations Group meeting')],
  }),
  of('next meetings in a list', {
    next: [
      heading(2, 'Next meetings'),
      ...WANTED.next.map(([label, , words]) => entry(1, '•', plain(`${label} – ${words}`))),
    ],
  }),
  of('next meetings in bold, with days of the week', {
    next: [
      paragraph(bold('Next Reporting Meeting:'), plain(' Monday 27th January 2020')),
      paragraph(bold('Next Regular Meeting Date:'), plain(' Tuesday, 4 Feb 2020')),
    ],
  }),
  {
    name: 'curly quotes, soft hyphens and fixed spaces',
    blocks: dressed(usual.blocks, (text) =>
      text
        .replace(/'(?=\w)(?<!\w')/g, '‘')
        .replaceAll("'", '’')
        .replaceAll('migrat', 'mi\u00adgrat')
        .replaceAll('7 January', '7\u00a0January'),
    ),
  },
  of('everything in one paragraph for each item, with a head in italics', {
    items: bullets((item) => [
      { text: `${numbered(item)}${named(item)}:`, emphasis: true },
      plain(` ${item.words}`),
    ]),
  }),
];

/** The same with mistakes that a person reads over. */
export const BROKEN: readonly Style[] = [
  of('bold that ends inside a title', {
    items: bullets((item) => [
      bold(`${numbered(item)}${item.title.slice(0, 1)}`),
      plain(`${named(item).slice(1)}: ${item.words}`),
    ]),
  }),
  of('a bracket that is not closed', {
    items: bullets((item) => [
      bold(`${numbered(item)}${named(item).replace(/\)$/, '')}:`),
      plain(` ${item.words}`),
    ]),
  }),
  of('numbers twice, as markers and typed', {
    items: WANTED.items.map((item) =>
      entry(
        1,
        item.number === undefined ? '•' : `${item.number}.`,
        bold(`${numbered(item)}${named(item)}:`),
        plain(` ${item.words}`),
      ),
    ),
  }),
  of('typed bullets in a list', {
    items: bullets((item) => [
      plain('• '),
      bold(`${numbered(item)}${named(item)}:`),
      plain(` ${item.words}`),
    ]),
  }),
  of('empty bullets between the items, and too many spaces', {
    items: bullets((item) => [
      bold(`${numbered(item)} ${named(item)} : `),
      plain(`  ${item.words} `),
    ]).flatMap((block) => [block, entry(1, '•', plain(' '))]),
  }),
  of('paragraphs that end in the middle of a sentence', {
    items: WANTED.items.flatMap((item) => {
      const words = item.words.split(' ');
      const half = words.findIndex(
        (word, i) => i > 4 && /^[a-z]+$/.test(word) && /^[a-z]+$/.test(words[i - 1] ?? ''),
      );
      return [
        entry(1, '•', bold(`${numbered(item)}${named(item)}:`), plain(` ${words.slice(0, half).join(' ')}`)),
        paragraph(plain(words.slice(half).join(' '))),
      ];
    }),
  }),
  of('a word that is bold in the middle', {
    items: bullets((item) => {
      const [first = '', ...others] = item.words.split(' ');
      return [bold(`${numbered(item)}${named(item)}:`), plain(` ${first} `), bold(others.join(' '))];
    }),
  }),
  of('headings of wrong levels', {
    items: WANTED.items.flatMap((item, i) => [
      heading(item.number === undefined ? 4 : 2 + (i % 2), `${numbered(item)}${named(item)}`),
      paragraph(plain(item.words)),
    ]),
  }),
];
