import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { isoDate } from '../../src/base/date.ts';
import type { ImportedItem, ImportedRecord } from '../../src/import/imported.ts';

/** An item of the published headlines of meeting 28, in the words of our record. */
export interface PublishedItem {
  readonly number?: string;
  readonly title: string;
  readonly presenter?: string;
  readonly text: string;
}

interface AuthoredItem {
  readonly number?: string;
  readonly title: string;
  readonly presenter?: string;
  readonly points: readonly (string | Record<string, string>)[];
  readonly items?: readonly AuthoredItem[];
}

function itemsOf(items: readonly AuthoredItem[]): readonly PublishedItem[] {
  return items.flatMap(({ points, items: inner = [], ...item }) => [
    { ...item, text: points.map(wordsOf).join(' ') },
    ...itemsOf(inner),
  ]);
}

/** What is said, with the address that is a link as bare words. */
function wordsOf(point: string | Record<string, string>): string {
  const words =
    typeof point === 'string' ? point : (point['decision'] ?? point['action'] ?? point['text'] ?? '');
  return words
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
}

const RECORD = readFileSync(new URL('../../meetings/opsg-28.yaml', import.meta.url), 'utf8');

export const ITEMS = itemsOf(parseYaml(RECORD, { schema: 'failsafe' }).items);

export const STATEMENT =
  'This document is classified as **White** in accordance with the Panel Information Policy. Information can be shared with the public, and any members may publish the information, subject to copyright.';
export const TITLE = 'Operations Group (OPSG) Meeting 28 on 7 January 2020 Headlines';
export const INTRODUCTION =
  'These are the headlines of what was discussed, under the numbers of the agenda items:';
export const NEXT = ['Next Reporting Meeting: 27 January 2020', 'Next Regular Meeting Date: 4 February 2020'];

/** A document in the shape of the published one, each part as a style says it. */
export interface Style {
  readonly statement: string;
  readonly title: string;
  readonly introduction: string;
  readonly item: (item: PublishedItem) => string;
  readonly between: string;
  readonly next: readonly string[];
}

/** The irregularities of the published document: colons doubled, outside and inside; a sub-item without a number. */
export const AS_PUBLISHED: Style = {
  statement: STATEMENT,
  title: TITLE,
  introduction: INTRODUCTION,
  item: ({ number, title, presenter, text }) => {
    const by = presenter === undefined ? '' : ` (${presenter})`;
    if (number === undefined) return `- ${title}${by}: ${text}`;
    if (number === '7') return `- **7. ${title}:${by}:** ${text}`;
    return number === '14' ? `- **14. ${title}${by}**: ${text}` : `- **${number}. ${title}${by}:** ${text}`;
  },
  between: '\n',
  next: NEXT,
};

export function documentIn({ statement, title, introduction, item, between, next }: Style): string {
  return `\n\n${statement}\n\n${title}\n\n${introduction}\n\n${ITEMS.map(item).join(between)}\n\n${next.join('\n\n')}\n`;
}

/** Everything that a reader would check: one line for each fact. */
export function factsOf(record: ImportedRecord): readonly string[] {
  const { group, meeting, date, level, next } = record;
  return [
    `${group.reference} ${meeting} ${isoDate(date)} ${level.name}`,
    ...itemFacts(record.items, ''),
    ...next.map(({ label, date: day }) => `next ${label} ${day}`),
  ];
}

function itemFacts(items: readonly ImportedItem[], outer: string): readonly string[] {
  return items.flatMap(({ number = '-', title, presenters, points, items: inner }) => [
    `${outer}${number} | ${title} | ${presenters.join(', ')}`,
    plain(points.map(({ words }) => words).join(' ')),
    ...itemFacts(inner, `${outer}${number} > `),
  ]);
}

/** The words of a text, whatever stands between them. */
export function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

export const FACTS: readonly string[] = [
  'OPSG 28 2020-01-07 White',
  ...ITEMS.flatMap(({ number, title, presenter = '', text }) => [
    `${number === undefined ? '8 > -' : number} | ${title} | ${presenter}`,
    plain(text),
  ]),
  'next Next Reporting Meeting 2020-01-27',
  'next Next Regular Meeting Date 2020-02-04',
];
