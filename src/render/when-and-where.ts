import { type CalendarDate, dateInWords, daysInWords, isoDate } from '../base/date.ts';
import type { Level } from '../base/policy.ts';
import { joinedProse, type Prose, plainProse, visibleText } from '../base/prose.ts';
import type { NextDate } from '../levels/headlines.ts';
import type { PortionMarks } from '../levels/portion-marks.ts';
import type { Redacted, ShownNext } from '../levels/redacted.ts';

/**
 * `5 and 6 March 2024, 10:00 to 12:30, Video conference`. The day alone is in the title already. The status can follow in
 * the same paragraph.
 */
export function whenAndWhere(
  { date, until, time, venue, level }: Redacted,
  { begun, enclosed }: PortionMarks,
  status: Prose,
): Prose {
  const isDated = until !== undefined || time !== undefined;
  const day = isDated ? [plainProse(daysInWords(date, until))] : [];
  const said = [time, venue].flatMap((text) => text ?? []);
  const parts = said.map((text, i) => {
    const isLast = i === said.length - 1 && status.length === 0;
    return (isLast ? begun : enclosed)(text.prose, text.level, level);
  });
  return joinedProse([...day, ...parts], ', ');
}

/** A next meeting in words, and its parts. */
export function nextDate(
  { label, level, date, until, ...others }: ShownNext,
  around: Level,
  { begun }: PortionMarks,
): NextDate {
  const days = daysInWords(date, until);
  const [time, venue] = [others.time, others.venue].map((prose) => prose && visibleText(prose));
  return {
    label: begun(label, level, around),
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
