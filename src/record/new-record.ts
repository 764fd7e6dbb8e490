import { type CalendarDate, isoDate } from '../base/date.ts';

/** What a new record begins with. Levels are absent where they are that of the record. */
export interface NewRecord {
  readonly group: string;
  readonly meeting: string | undefined;
  readonly date: CalendarDate;
  readonly time?: string | undefined;
  readonly venue?: string | undefined;
  readonly level: string;
  /** The file of the schema, as the record says it. */
  readonly schema: string;
  readonly items: readonly NewItem[];
  readonly next: readonly NewNext[];
}

export interface NewItem {
  readonly number?: string | undefined;
  readonly title: string;
  readonly presenters?: readonly NewText[];
  readonly level?: string | undefined;
  /** The actions that it reviews. */
  readonly actions?: readonly NewReview[];
  /** Actions that have no id, in words for the author. */
  readonly withoutId?: readonly string[];
}

/** A meeting after the new one. */
export interface NewNext {
  readonly label: string;
  readonly date: CalendarDate;
  readonly time?: string | undefined;
  readonly venue?: string | undefined;
  /** It was not announced: it is the usual day. */
  readonly isProposed?: true;
}

export interface NewText {
  readonly text: string;
  readonly level?: string | undefined;
}

/** An action that is open, and what it was, in words for the author. */
export interface NewReview {
  readonly id: string;
  readonly level?: string | undefined;
  readonly was: string;
}

/**
 * The first lines of a record, valid, and a draft: nothing in it could be published by mistake. The first one tells
 * editors where the schema is (https://github.com/redhat-developer/yaml-language-server#using-inlined-schema).
 */
export function newRecord(record: NewRecord): string {
  const { group, meeting, date, time, venue, level, schema, items, next } = record;
  return lines([
    `# yaml-language-server: $schema=${schema}`,
    '',
    `group: ${quoted(group)}`,
    meeting !== undefined && `meeting: ${quoted(meeting)}`,
    `date: ${isoDate(date)}`,
    time !== undefined && `time: ${quoted(time)}`,
    venue !== undefined && `venue: ${quoted(venue)}`,
    'status: draft # remove this line once the headlines are final',
    `classification: ${quoted(level)} # the level of every part that does not say otherwise`,
    '',
    ...(items.length === 0 ? advice(group) : []),
    ...(items.length === 0 ? ['items: []'] : ['items:', ...items.flatMap(itemLines).map(indented)]),
    ...(next.length > 0 ? ['', 'next:', ...next.flatMap(nextLines).map(indented)] : []),
  ]);
}

function advice(group: string): readonly string[] {
  return [
    '# Who was there, if documents are to say it, goes before the items:',
    '#   attendance:',
    '#     Chair: Sam Example',
    '#     Apologies: [Kim Fourth, Jo Third]',
    '#',
    '# Write the items of the agenda below "items:", in the place of the [], like this:',
    '#   - number: 4',
    '#     title: Outages',
    '#     presenter: DCC',
    '#     points:',
    '#       - The DCC reported two outages.',
    `#       - decision: The ${group} agreed to publish the report.`,
    '#',
    '# The next meeting goes below the items:',
    '#   next:',
    '#     - { label: Next meeting, date: 2030-12-31, time: 10:00 }',
  ];
}

function itemLines({ number, title, presenters = [], level, actions, withoutId = [] }: NewItem) {
  const fields = lines([
    number !== undefined && `number: ${quoted(number)}`,
    `title: ${quoted(title)}`,
    level !== undefined && `classification: ${quoted(level)}`,
    presenters.length > 0 &&
      `presenter: ${presenters.length === 1 ? presenters.map(textIn) : `[${presenters.map(textIn).join(', ')}]`}`,
    ...(actions && actions.length > 0
      ? [REVIEWED, 'actions:', ...actions.flatMap(reviewLines).map(indented)]
      : []),
    ...(withoutId.length > 0 ? [WITHOUT_ID, ...withoutId.map((was) => `#   - ${was}`)] : []),
  ]).trimEnd();
  return fields.split('\n').map((line, i) => `${i === 0 ? '-' : ' '} ${line}`);
}

/** Without a state, each stays what it is for each of its readers: some can know that it is closed. */
const REVIEWED = '# What became of each: state: closed (or dropped, or open), text, a new owner, a new due.';
const WITHOUT_ID =
  '# These have no id, so no record can say what became of them. To give them ids: see "opsg explain action-without-id".';

function nextLines({ label, date, time, venue, isProposed }: NewNext): readonly string[] {
  const where = [
    ...(time === undefined ? [] : [`, time: ${quoted(time)}`]),
    ...(venue === undefined ? [] : [`, venue: ${quoted(venue)}`]),
  ].join('');
  return [
    ...(isProposed ? ['# The usual day: correct it if the meeting is on another one.'] : []),
    `- { label: ${quoted(label)}, date: ${isoDate(date)}${where} }`,
  ];
}

function reviewLines({ id, level, was }: NewReview): readonly string[] {
  const label = level === undefined ? '' : `, classification: ${quoted(level)}`;
  return [`# ${was}`, `- { id: ${quoted(id)}${label} }`];
}

function textIn({ text, level }: NewText): string {
  return level === undefined ? quoted(text) : `{ text: ${quoted(text)}, classification: ${quoted(level)} }`;
}

/** A text in double quotation marks, which YAML reads as JSON does; `fmt` takes them away where they are not needed. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function indented(line: string): string {
  return `  ${line}`;
}

function lines(all: readonly (string | false | undefined)[]): string {
  return all
    .filter((line) => typeof line === 'string')
    .map((line) => `${line}\n`)
    .join('');
}
