import { dateInWords, daysIn, isoDate, monthName } from '../base/date.ts';
import type { DateTrouble } from '../base/facts.ts';
import { calendarDate, twoReadings, weekdayOf, writtenDay } from '../base/loose-date.ts';

/** Why a text that names a day is not a date; nothing if it names no day, or writes a real one in another form. */
export function dateTrouble(text: string): DateTrouble | undefined {
  if (/^\D*\d{1,2}([/.-])\d{1,2}\1\d{2}$/.test(text.trim())) return { kind: 'short year' };
  const written = writtenDay(text);
  if (!written) return undefined;
  const { year, month, weekday } = written;
  if (month < 1 || month > 12) return { kind: 'month', month };
  const date = calendarDate(written);
  if (!date) return { kind: 'day', month: `${monthName(month)} ${year}`, days: daysIn(year, month) };
  const real = weekdayOf(date);
  const readings = twoReadings(text);
  if (readings) {
    const [one, other] = readings.map((day) => ({ date: isoDate(day), inWords: dateInWords(day) }));
    if (one && other) return { kind: 'order', one, other };
  }
  const isWrong = real !== undefined && weekday !== undefined && weekday !== real;
  return isWrong ? { kind: 'weekday', date: dateInWords(date), weekday: real } : undefined;
}
