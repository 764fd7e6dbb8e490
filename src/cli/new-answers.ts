import { type CalendarDate, dateInWords, isoDate, parseDate } from '../base/date.ts';
import { certainDate, twoReadings } from '../base/loose-date.ts';
import { visibleText } from '../base/prose.ts';
import type { Questions } from '../host/world.ts';
import type { Redacted, ShownNext } from '../levels/redacted.ts';
import { MEETING_NUMBER } from '../record/reference.ts';
import { announcedBy, nextAnnounced, numberAfter } from '../series/announced.ts';
import type { StandingItem } from '../series/standing-items.ts';

/** What a new record is to be, as far as options say it. */
export interface NewWish {
  readonly meeting?: string | undefined;
  readonly date?: string | undefined;
  /** Whether all standing items come again; absent: a person chooses, or none does. */
  readonly standing?: boolean;
}

/** What a new record is to be. */
export interface NewAnswers {
  readonly number: string | undefined;
  readonly date: CalendarDate;
  /** The announcement of the meeting, where there was one for this day. */
  readonly announced: ShownNext | undefined;
  /** The standing items that a person has chosen. */
  readonly items: readonly StandingItem[];
}

/** What the earlier meetings suggest: those that every reader of the new record sees, the oldest first. */
export interface Suggestions {
  readonly meetings: readonly Redacted[];
  readonly standing: readonly StandingItem[];
}

/** Options, suggestions and answers become what a new record is to be, or a sentence that says what is missing. */
export async function newAnswers(
  wish: NewWish,
  suggestions: Suggestions,
  ask: Questions | undefined,
): Promise<NewAnswers | string> {
  const { meetings, standing } = suggestions;
  const meeting = wish.meeting ?? (await numberOf(meetings, ask));
  if (meeting === undefined) return GIVEN_UP;
  const written = wish.date ?? (await dayOf(meetings, meeting, ask));
  if (written === undefined) return GIVEN_UP;
  const date = asDate(written);
  if (!date) return wish.date === undefined ? missingDate(meetings) : notADate(written);
  const items = wish.standing ? [] : await chosenItems(standing, ask);
  if (!items) return GIVEN_UP;
  const announced = meetings.at(-1)?.next.find((next) => isoDate(next.date) === isoDate(date));
  return { number: meeting === '' ? undefined : meeting, date, announced, items };
}

const GIVEN_UP = 'Nothing was written.';

/** The number after that of the last meeting; empty where it has none. */
async function numberOf(
  meetings: readonly Redacted[],
  ask: Questions | undefined,
): Promise<string | undefined> {
  const suggested = numberAfter(meetings.at(-1)?.number) ?? '';
  return ask ? ask.text('Number of the meeting (empty: it has none)', suggested, wrongNumber) : suggested;
}

/** Why something is not the number of a meeting. */
export function wrongNumber(text: string): string | undefined {
  return text === '' || MEETING_NUMBER.test(text)
    ? undefined
    : `${text} is not the number of a meeting. Write it like 29 or 11/23, or leave it out if the committee does not number.`;
}

/** The day that was announced for a meeting, or the answer of a person; empty where neither tells. */
async function dayOf(
  meetings: readonly Redacted[],
  meeting: string,
  ask: Questions | undefined,
): Promise<string | undefined> {
  const isNext = numberAfter(meetings.at(-1)?.number) === meeting || !/^\d+$/.test(meeting);
  const announced = isNext ? nextAnnounced(meetings, meeting) : undefined;
  const suggested = announced ? isoDate(announced.date) : '';
  if (!ask) return suggested;
  const several = announced ? [] : namesOf(meetings);
  const chosen = several.length < 2 ? OTHER : await ask.choose('Which meeting is this?', [...several, OTHER]);
  if (chosen !== OTHER) return chosen?.split(': ').at(-1);
  return ask.text('Date of the meeting', suggested, (text) => (asDate(text) ? undefined : notADate(text)));
}

const OTHER = 'another one';

/** The meetings that the last record announces, each with its day at the end, regular ones first. */
function namesOf(meetings: readonly Redacted[]): readonly string[] {
  const last = meetings.at(-1);
  const announced = last ? announcedBy(last) : [];
  return [...announced.filter(isRegular), ...announced.filter((one) => !isRegular(one))].map(
    ({ label, date }) => `${visibleText(label)}: ${dateInWords(date)}`,
  );
}

function isRegular({ label }: ShownNext): boolean {
  return /\bregular\b/i.test(visibleText(label));
}

/** A day as people write it; not one that could be another day where the month comes first. */
function asDate(text: string): CalendarDate | undefined {
  return parseDate(text) ?? certainDate(text);
}

function notADate(text: string): string {
  const why = twoReadings(text) ? 'can be two days' : 'is not a date of the calendar';
  return `${text} ${why}. Write it like 2020-02-04.`;
}

function missingDate(meetings: readonly Redacted[]): string {
  const last = meetings.at(-1);
  const days = last ? announcedBy(last).map(({ date }) => isoDate(date)) : [];
  const named = days.length > 0 ? ` The record before names ${days.join(' and ')}.` : '';
  return `Give the date of the meeting, such as --date ${days.at(-1) ?? '2020-02-04'}.${named}`;
}

async function chosenItems(
  standing: readonly StandingItem[],
  ask: Questions | undefined,
): Promise<readonly StandingItem[] | undefined> {
  if (!ask || standing.length === 0) return [];
  const titles = await ask.chooseSome(
    'Items of the last three meetings that come again',
    standing.map(({ title }) => title),
  );
  return titles && standing.filter(({ title }) => titles.includes(title));
}
