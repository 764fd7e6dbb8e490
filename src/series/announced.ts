import { type CalendarDate, isoDate } from '../base/date.ts';
import { visibleText } from '../base/prose.ts';
import { escapedForPattern } from '../base/spelling.ts';
import type { Redacted, ShownNext } from '../levels/redacted.ts';
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

/** A meeting after the next one, as a record would announce it. */
export interface UsualMeeting {
  readonly label: string;
  readonly date: CalendarDate;
}

/**
 * The meeting after the next one: on the usual day, with the label that announced the next one. Absent where the days
 * of the meetings show no rhythm.
 */
export function proposedNext(
  meetings: readonly Redacted[],
  {
    date,
    number,
    announced,
  }: { date: CalendarDate; number: string | undefined; announced: ShownNext | undefined },
): UsualMeeting | undefined {
  const next = nextInRhythm([...meetings.map((meeting) => meeting.date), date]);
  if (!next) return undefined;
  const said = announced ? visibleText(announced.label) : 'Next meeting';
  const after = numberAfter(number);
  const isNumbered = announced && number !== undefined && after !== undefined && hasNumber(announced, number);
  return { label: isNumbered ? said.replaceAll(number, after) : said, date: next };
}
