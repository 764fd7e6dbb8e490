import { isoDate } from '../../../src/base/date.ts';
import type { ImportedItem, ImportedText } from '../../../src/import/imported.ts';
import type { UnderstoodDocument } from '../../../src/import/understand.ts';
import { WANTED, type WantedItem } from './document.ts';

/** One thing that the published document says, and whether an import has it. */
export interface Fact {
  readonly what: string;
  readonly wanted: string;
  readonly got: string;
}

/** Words without the signs of Markdown, and with simple quotes and spaces. */
function plain(text: ImportedText | undefined): string {
  const words = typeof text === 'object' ? text.text : (text ?? '');
  return words
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/<([^<>\s]+)>/g, '$1')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/\*\*|(?<!\w)_|_(?!\w)|\*/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/^- /gm, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** Every fact of the published document, and what an import made of it. */
export function factsOf(understood: UnderstoodDocument): readonly Fact[] {
  if (!('record' in understood))
    return [{ what: 'record', wanted: 'one', got: `none: ${JSON.stringify(understood.trouble)}` }];
  const { record } = understood;
  const items = flat(record.items);
  return [
    { what: 'group', wanted: 'OPSG', got: record.group.reference },
    { what: 'meeting', wanted: '28', got: record.meeting ?? '' },
    { what: 'date', wanted: '2020-01-07', got: isoDate(record.date) },
    { what: 'level', wanted: 'White', got: record.level.name },
    { what: 'introduction', wanted: plain(WANTED.introduction), got: plain(record.introduction) },
    { what: 'how many items', wanted: String(WANTED.items.length), got: String(items.length) },
    {
      what: 'order',
      wanted: WANTED.items.map(({ title }) => title).join(', '),
      got: items.map(({ title }) => plain(title)).join(', '),
    },
    ...WANTED.items.flatMap((item) => factsOfItem(item, items)),
    ...WANTED.next.flatMap(([label, date], i) => [
      { what: 'next', wanted: label, got: plain(record.next[i]?.label) },
      { what: `date of ${label}`, wanted: date, got: record.next[i]?.date ?? '' },
    ]),
  ];
}

function factsOfItem(wanted: WantedItem, items: readonly ImportedItem[]): readonly Fact[] {
  const got =
    items.find(({ title }) => plain(title) === wanted.title) ??
    items.find(({ number }) => number !== undefined && number === wanted.number);
  const of = (what: string) => `${what} of ${wanted.title}`;
  return [
    { what: of('number'), wanted: wanted.number ?? '', got: got ? (got.number ?? '') : 'no such item' },
    { what: of('title'), wanted: wanted.title, got: plain(got?.title) },
    {
      what: of('presenter'),
      wanted: wanted.presenter ?? '',
      got: got ? got.presenters.map(plain).join(', ') : 'no such item',
    },
    {
      what: of('words'),
      wanted: plain(wanted.words),
      got: plain(got?.points.map(({ words }) => words).join(' ')),
    },
  ];
}

/** Items in their order, those inside others after them. */
function flat(items: readonly ImportedItem[]): readonly ImportedItem[] {
  return items.flatMap((item) => [item, ...flat(item.items)]);
}

export function wrongOf(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter(({ wanted, got }) => wanted !== got);
}
