import { type CalendarDate, isoDate } from '../base/date.ts';
import { visibleText } from '../base/prose.ts';
import { escapedForPattern } from '../base/spelling.ts';
import type { Redacted, ShownNext } from '../levels/redacted.ts';
import type { NewNext } from '../record/new-record.ts';
import { nextInRhythm } from './rhythm.ts';

/** The number after one that is nothing but digits. */
export function numberAfter(number: string | undefined): string | undefined {
  return number !== undefined && /^\d+$/.test(number) ? String(Number(number) + 1) : undefined;
}

/** The meetings that a record announces: those after its own. */
export function announcedBy({ next, date, until = date }: Redacted): readonly ShownNext[] {
  return next.filter((one) => isoDate(one.date) > isoDate(until));
}

/**
 * Which of the announced meetings is the next one, from what one audience sees of the meetings of a group, the oldest
 * first: the only one, the one whose label has its number, the one whose label was right before, or the one on the
 * usual day. Absent where none of this tells.
 */
export function nextAnnounced(
  meetings: readonly Redacted[],
  number: string | undefined,
): ShownNext | undefined {
  const last = meetings.at(-1);
  const announced = last ? announcedBy(last) : [];
  const [first, ...others] = announced;
  if (others.length === 0) return first;
  const numbered = number === undefined ? undefined : announced.filter((one) => hasNumber(one, number));
  const usual = nextInRhythm(meetings.map(({ date }) => date));
  return (
    onlyOf(numbered ?? []) ??
    onlyOf(announced.filter(({ label }) => wasRight(visibleText(label), meetings))) ??
    onlyOf(announced.filter(({ date }) => usual && isoDate(date) === isoDate(usual)))
  );
}

function onlyOf<T>(values: readonly T[]): T | undefined {
  return values.length === 1 ? values[0] : undefined;
}

function hasNumber({ label }: ShownNext, number: string): boolean {
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${escapedForPattern(number)}(?![\\p{L}\\p{N}])`, 'u');
  return whole.test(visibleText(label).replace(/_/g, ' '));
}

/** Whether the meeting that the last record with this label announced was the one that came next. */
function wasRight(label: string, meetings: readonly Redacted[]): boolean {
  const known = meetings
    .slice(0, -1)
    .map(({ next }, i) => ({
      named: next.find((one) => visibleText(one.label) === label),
      following: meetings[i + 1],
    }))
    .findLast(({ named }) => named);
  return (
    known?.named !== undefined &&
    known.following !== undefined &&
    isoDate(known.named.date) === isoDate(known.following.date)
  );
}

/** What a new record is of: its day, its number, and the announcement of it. */
interface NewMeeting {
  readonly date: CalendarDate;
  readonly number: string | undefined;
  readonly announced: ShownNext | undefined;
}

/**
 * The meetings after a new one: those that the last record announces for a later day, and one on the usual day, if the
 * days of the meetings show a rhythm and nothing is announced for that day.
 */
export function nextMeetings(meetings: readonly Redacted[], own: NewMeeting): readonly NewNext[] {
  const last = meetings.at(-1);
  const later = (last ? announcedBy(last) : []).filter(({ date }) => isoDate(date) > isoDate(own.date));
  const known = later.map(({ label, date, time, venue }): NewNext => {
    return {
      label: visibleText(label),
      date,
      time: time && visibleText(time),
      venue: venue && visibleText(venue),
    };
  });
  const usual = nextInRhythm([...meetings.map(({ date }) => date), own.date]);
  if (!usual || known.some(({ date }) => isoDate(date) === isoDate(usual))) return known;
  return [...known, { label: nextLabel(own), date: usual, isProposed: true }];
}

/** The label that announced a meeting, with the number of the next one. */
function nextLabel({ number, announced }: NewMeeting): string {
  if (!announced) return 'Next meeting';
  const said = visibleText(announced.label);
  const after = numberAfter(number);
  const isNumbered = number !== undefined && after !== undefined && hasNumber(announced, number);
  return isNumbered ? said.replaceAll(number, after) : said;
}
