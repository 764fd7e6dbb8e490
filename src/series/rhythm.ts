import { type CalendarDate, daysIn, unixSeconds } from '../base/date.ts';

/** How a group meets: on which weekday of the month, and every how many months. */
interface Rhythm {
  /** 0 is Sunday. */
  readonly weekday: number;
  /** 1 is the first such weekday of the month. */
  readonly week: number;
  readonly months: number;
}

/** As many of the last meetings show how a group meets now. */
const RECENT = 6;
const MILLISECONDS = 1000;
const DAYS_A_WEEK = 7;
const MONTHS_A_YEAR = 12;

/**
 * The day on which a group would meet next, from the days of its meetings, the oldest first: the same weekday of the
 * month after as many months as usual. Absent where more than half of its last meetings do not show that.
 */
export function nextInRhythm(days: readonly CalendarDate[]): CalendarDate | undefined {
  const recent = days.slice(-RECENT);
  const last = recent.at(-1);
  const rhythm = rhythmOf(recent);
  if (!last || !rhythm) return undefined;
  const index = monthIndex(last) + rhythm.months;
  const year = Math.floor(index / MONTHS_A_YEAR);
  const month = (index % MONTHS_A_YEAR) + 1;
  const first = weekdayOf({ year, month, day: 1 });
  const toWeekday = (rhythm.weekday - first + DAYS_A_WEEK) % DAYS_A_WEEK;
  const day = 1 + toWeekday + (rhythm.week - 1) * DAYS_A_WEEK;
  return day <= daysIn(year, month) ? { year, month, day } : undefined;
}

function rhythmOf(days: readonly CalendarDate[]): Rhythm | undefined {
  const usual = mostCommon(days.map((day) => weekdayOf(day) * DAYS_A_WEEK + weekOf(day)));
  const gaps = days.slice(1).map((day, i) => monthIndex(day) - monthIndex(days[i] ?? day));
  const months = mostCommon(gaps);
  if (usual === undefined || months === undefined || months < 1) return undefined;
  return { weekday: Math.floor(usual / DAYS_A_WEEK), week: usual % DAYS_A_WEEK, months };
}

/** What more than half of at least one of the values are; of two meetings, both have to agree. */
function mostCommon(values: readonly number[]): number | undefined {
  return values.find((one) => values.filter((value) => value === one).length * 2 > values.length);
}

function weekdayOf(day: CalendarDate): number {
  return new Date(unixSeconds(day) * MILLISECONDS).getUTCDay();
}

function weekOf({ day }: CalendarDate): number {
  return Math.ceil(day / DAYS_A_WEEK);
}

function monthIndex({ year, month }: CalendarDate): number {
  return year * MONTHS_A_YEAR + month - 1;
}
