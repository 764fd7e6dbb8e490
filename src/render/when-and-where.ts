import { type CalendarDate, dateInWords, daysInWords, isoDate } from '../base/date.ts';
import { joinedProse, type Prose, plainProse, visibleText } from '../base/prose.ts';
import type { NextDate } from '../levels/headlines.ts';
import type { Redacted, ShownNext } from '../levels/redacted.ts';

/** `5 and 6 March 2024, 10:00 to 12:30, Video conference`. The day alone is in the title already. */
export function whenAndWhere({ date, until, time, venue }: Redacted): Prose {
  const isDated = until !== undefined || time !== undefined;
  const parts = [...(isDated ? [plainProse(daysInWords(date, until))] : []), time?.prose, venue?.prose];
  return joinedProse(
    parts.flatMap((prose) => (prose ? [prose] : [])),
    ', ',
  );
}

/** A next meeting in words, and its parts. */
export function nextDate({ label, date, until, ...others }: ShownNext): NextDate {
  const days = daysInWords(date, until);
  const [time, venue] = [others.time, others.venue].map((prose) => prose && visibleText(prose));
  return {
    label,
    iso: isoDate(date),
    words: [days, time, venue].filter((text) => text !== undefined).join(', '),
    days,
    ...(until && { until: isoDate(until) }),
    ...(time !== undefined && { time }),
    ...(venue !== undefined && { venue }),
  };
}

/** A day for programs and for people. */
export function said(date: CalendarDate): { readonly iso: string; readonly words: string } {
  return { iso: isoDate(date), words: dateInWords(date) };
}
