import { isoDate } from '../base/date.ts';
import { higher, type Level, type Policy } from '../base/policy.ts';
import { visibleText } from '../base/prose.ts';
import { certainTime } from '../base/time.ts';
import { OWN_WORDS } from '../levels/headlines.ts';
import type { Status } from '../record/keys.ts';
import { fillIn, type Group, occasionWords, type Workspace } from '../record/workspace.ts';
import type { Run, SourceBlock, Where } from './blocks.ts';
import { daysIn, type FoundDays } from './days.ts';
import type { ImportedText } from './imported.ts';
import { withLabel } from './labels.ts';
import { portionsOf } from './levels.ts';
import { whenAndWhere } from './next-line.ts';
import { plainLine, type RecordBlock, wordsOf } from './prose.ts';
import { piece, textOf } from './runs.ts';
import { titleFacts } from './title.ts';

/** What stands above the items of a document, as far as it has been read. */
export interface Head {
  group?: Group | undefined;
  meeting?: string | undefined;
  days?: FoundDays | undefined;
  status?: Status;
  time?: string;
  readonly titles: { readonly runs: readonly Run[]; readonly at: Where }[];
  /** What can be a venue, or an introduction. */
  readonly lines: { readonly block: RecordBlock; readonly at: Where }[];
  readonly venues: (readonly Run[])[];
}

export function newHead(group: Group | undefined): Head {
  return { group, titles: [], lines: [], venues: [] };
}

const KEYED =
  /^(date|time|venue|location|place|meeting(?: (?:no\.?|number))?|status|held(?: on| at)?)\s*[:–—-]\s*(.+)$/i;
/** Where another of these begins in the same paragraph. */
const SEVERAL_KEYS = /\s+(?=(?:date|time|venue|location|place)\s*:)/i;
const STATUS: Readonly<Record<string, Status>> = { draft: 'draft', approved: 'approved', final: 'final' };

/** Takes a block above the first item: a line of the title, a date, a venue, a status, or a text. */
export function readHead(
  head: Head,
  block: Exclude<SourceBlock, { kind: 'furniture' }>,
  { groups }: Workspace,
): void {
  const { at } = block;
  if (block.kind === 'table') {
    const rows = block.rows.filter((row) => row.some((cell) => textOf(cell).trim() !== ''));
    const isKeyed = rows.every(
      (row) => row.length === 2 && KEYED.test(`${keyOf(row[0])}: ${textOf(row[1] ?? [])}`),
    );
    if (isKeyed)
      for (const [key, value] of rows) keyedLine(head, `${keyOf(key)}: ${textOf(value ?? [])}`, groups);
    else head.lines.push({ block, at });
    return;
  }
  const { runs } = block;
  const text = textOf(runs).trim();
  const status = STATUS[text.replace(/\W/g, '').toLowerCase()];
  if (status !== undefined) {
    head.status = status;
    return;
  }
  const own = new RegExp(
    `^(?:(${OWN_WORDS.approved})\\.? ?)?(?:(?:\\([^()]+\\) )?${OWN_WORDS.corrected} .*)?$`,
  ).exec(text);
  if (own && text !== '' && head.titles.length > 0) {
    if (own[1] !== undefined) head.status = 'approved';
    return;
  }
  if (block.kind !== 'heading') {
    const lines = text.split(SEVERAL_KEYS);
    const read = lines.map((line) => keyedLine(head, line.replace(/[|;,\s]+$/, ''), groups));
    if (read.every((is) => is)) return;
  }
  if (isTitle(head, block, text, groups)) addTitle(head, runs, at, groups);
  else head.lines.push({ block: block.kind === 'entry' ? block : { kind: 'paragraph', runs }, at });
}

function keyOf(cell: readonly Run[] = []): string {
  return textOf(cell)
    .replace(/[:\s]+$/, '')
    .trim();
}

/** `Venue: Room 3` and the like. */
function keyedLine(head: Head, text: string, groups: readonly Group[]): boolean {
  const [, key = '', value = ''] = KEYED.exec(text) ?? [];
  const word = key.toLowerCase();
  if (value === '') return false;
  if (word === 'date' || word === 'held on') {
    const days = daysIn(value);
    if (!days) return false;
    head.days ??= days;
    const { time, venue } = whenAndWhere(value.slice(days.end));
    if (time !== undefined) head.time ??= time;
    if (venue !== undefined) head.venues.push([{ text: venue }]);
    return true;
  }
  if (word === 'time') {
    const time = certainTime(value);
    if (time !== undefined) head.time ??= time;
    return time !== undefined;
  }
  if (word.startsWith('meeting')) {
    const facts = titleFacts(`Meeting ${value}`, groups, head.group);
    if (facts.meeting === undefined) return false;
    head.meeting ??= facts.meeting;
    head.group ??= facts.group;
    return true;
  }
  if (word === 'status') {
    const status = STATUS[value.replace(/\W/g, '').toLowerCase()];
    if (status !== undefined) head.status = status;
    return status !== undefined;
  }
  if (/^(?:venue|location|place|held at)$/.test(word)) {
    head.venues.push([{ text: value }]);
    return true;
  }
  return false;
}

/** A line of the title says something new: which group, which meeting, which day. A sentence is none. */
function isTitle(head: Head, block: SourceBlock, text: string, groups: readonly Group[]): boolean {
  if (block.kind === 'entry') return false;
  const isNew = saysTitle(head, text, groups);
  if (block.kind === 'heading' && (head.titles.length === 0 || isNew)) return true;
  const isSentence = /[.!?;,]$/.test(text) || text.length > 160;
  return isNew && !isSentence && head.lines.length < 3;
}

/** Whether a line says what only a title says, and what no line above it has said. */
export function saysTitle(head: Head, text: string, groups: readonly Group[]): boolean {
  const facts = titleFacts(text, groups);
  return (
    (facts.days !== undefined && !head.days) ||
    (facts.meeting !== undefined && head.meeting === undefined) ||
    (facts.group !== undefined && head.titles.length === 0)
  );
}

function addTitle(head: Head, runs: readonly Run[], at: Where, groups: readonly Group[]): void {
  const facts = titleFacts(textOf(runs), groups, head.group);
  head.titles.push({ runs, at });
  head.group ??= facts.group;
  head.meeting ??= facts.meeting;
  head.days ??= facts.days;
  if (/^draft\b/i.test(textOf(runs))) head.status = 'draft';
}

interface HeadTexts {
  readonly title?: ImportedText;
  readonly time?: ImportedText;
  readonly venue?: ImportedText;
  readonly introduction?: ImportedText;
  readonly until?: FoundDays['until'];
}

/** The day that the first sentences say, where no title has said it: `The group met on 6 May 2024.` */
export function dayInSentences({
  lines,
}: Head): { readonly days: FoundDays; readonly at: Where } | undefined {
  for (const { block, at } of lines) {
    if (block.kind === 'table') continue;
    const sentence = /\b(?:met|held|meeting of|meeting on|took place)\b.*$/i.exec(textOf(block.runs))?.[0];
    const days = sentence === undefined ? undefined : daysIn(sentence);
    if (days) return { days, at };
  }
  return undefined;
}

/** The texts above the items, without what every document of the group has. */
export function headTexts(
  head: Head,
  group: Group,
  days: FoundDays,
  around: Level,
  { policy, look }: Workspace,
): HeadTexts {
  const occasion = { group, number: head.meeting, date: days.date, until: days.until };
  const words = occasionWords(occasion);
  const lines = head.lines.filter(
    ({ block }) => block.kind === 'table' || !isSaidOfAll(textOf(block.runs), look),
  );
  const first = lines[0]?.block;
  const isVenue = head.venues.length === 0 && first?.kind === 'paragraph' && isVenueLine(textOf(first.runs));
  const when = isVenue && first.kind === 'paragraph' ? venueOf(first.runs, days, around, policy) : undefined;
  const [venue] = head.venues;
  const texts = isVenue ? lines.slice(1) : lines;
  const introduction = introductionOf(
    texts.map(({ block }) => block),
    around,
    policy,
  );
  const usual = visibleText(group.introduction.value);
  const isUsual = introduction !== undefined && sameWords(textIn(introduction), fillIn(usual, words));
  const title = titleOf(head, around, policy);
  const isPattern = title !== undefined && sameWords(textIn(title), fillIn(group.title, words));
  return {
    ...(title !== undefined && !isPattern && { title }),
    ...(head.time !== undefined && { time: head.time }),
    ...(venue && { venue: plainLine(venue) }),
    ...when,
    ...(introduction !== undefined && !isUsual && { introduction }),
  };
}

function isSaidOfAll(text: string, look: Workspace['look']): boolean {
  return look.organisation !== undefined && text.trim() === look.organisation.trim();
}

function textIn(text: ImportedText): string {
  return (typeof text === 'string' ? text : text.text).replace(/\s+/g, ' ').trim();
}

function sameWords(one: string, other: string): boolean {
  const plain = (text: string) =>
    text
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase();
  return plain(one) === plain(other);
}

function titleOf(head: Head, around: Level, policy: Policy): ImportedText | undefined {
  if (head.titles.length === 0) return undefined;
  const [first, ...others] = head.titles;
  if (first && others.length === 0) {
    const [portion] = portionsOf(first.runs, policy);
    const text = plainLine(portion?.runs ?? first.runs).replace(/^draft\s*[:–—-]\s*/i, '');
    return withLabel(text, portion?.level, around);
  }
  return head.titles.map(({ runs }) => plainLine(runs)).join(', ');
}

const MOST_WORDS = 14;

/** A short line that is no sentence: where a meeting was. */
function isVenueLine(text: string): boolean {
  return text.split(' ').length <= MOST_WORDS && !/[.!?:;]$/.test(text);
}

/** `5 and 6 March 2024, 10:00 to 12:30, Room 3. Approved`, as this program prints it. */
function venueOf(
  runs: readonly Run[],
  days: FoundDays,
  around: Level,
  policy: Policy,
): Pick<HeadTexts, 'time' | 'venue' | 'until'> {
  const said: { time?: ImportedText; venue?: ImportedText; until?: NonNullable<FoundDays['until']> } = {};
  portionsOf(runs, policy).forEach(({ level, runs: own }) => {
    const text = textOf(own)
      .replace(/^,\s*|,\s*$/g, '')
      .trim();
    const found = daysIn(text);
    const isDay = found !== undefined && found.start === 0 && isoDate(found.date) === isoDate(days.date);
    if (isDay && found.until) said.until = found.until;
    const { time, venue } = whenAndWhere(isDay ? text.slice(found.end) : text);
    if (time !== undefined) said.time = withLabel(time, level, around);
    if (venue !== undefined) said.venue = withLabel(venue, level, around);
  });
  return said;
}

/** A text above the items. What is marked in it makes all of it so: a text has one level. */
function introductionOf(
  blocks: readonly RecordBlock[],
  around: Level,
  policy: Policy,
): ImportedText | undefined {
  if (blocks.length === 0) return undefined;
  let level = around;
  const plain = blocks.map((block): RecordBlock => {
    if (block.kind === 'table') return block;
    const portions = portionsOf(block.runs, policy);
    level = portions.reduce((most, portion) => higher(most, portion.level ?? around), level);
    const [only, another] = portions;
    return { ...block, runs: only && !another ? only.runs : piece(block.runs, 0) };
  });
  return withLabel(wordsOf(plain), level, around);
}
