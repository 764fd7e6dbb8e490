/** A day of the calendar, without a time and without a time zone. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // biome-ignore format: a year reads best in two rows

/** An ISO 8601 date (`2020-01-07`) becomes a day, or nothing if it is malformed or does not exist (31 February). */
export function parseDate(text: string): CalendarDate | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return exists ? { year, month, day } : undefined;
}

/** A day in words, as a British document prints it: `7 January 2020`. */
export function dateInWords({ year, month, day }: CalendarDate): string {
  return `${day} ${monthName(month)} ${year}`;
}

/**
 * Several days in a row in words, or one, so that “on” can stand before them: `5 and 6 March 2024`, `5–7 March 2024`,
 * `30 April – 2 May 2024`.
 */
export function daysInWords(first: CalendarDate, last: CalendarDate = first): string {
  const end = dateInWords(last);
  if (isoDate(first) === isoDate(last)) return end;
  const isNext = isoDate(dayAfter(first)) === isoDate(last);
  if (first.year === last.year && first.month === last.month)
    return `${first.day}${isNext ? ' and ' : '–'}${end}`;
  const start = first.year === last.year ? `${first.day} ${monthName(first.month)}` : dateInWords(first);
  return `${start} ${isNext ? 'and' : '–'} ${end}`;
}

/** The name of a month, counted from 1. */
export function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** A day as ISO 8601 writes it: `2020-01-07`. */
export function isoDate({ year, month, day }: CalendarDate): string {
  return [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-');
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** The first second of a day in UTC, in seconds since 1970. */
export function unixSeconds({ year, month, day }: CalendarDate): number {
  return Date.UTC(year, month - 1, day) / 1000;
}

/** Seconds since 1970 as ISO 8601 writes a time: `2020-01-07T00:00:00Z`. */
export function isoTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000', '');
}

/** The same as e-mails write it (RFC 5322, 3.3): `Tue, 07 Jan 2020 00:00:00 +0000`. */
export function mailTime(seconds: number): string {
  return new Date(seconds * 1000).toUTCString().replace('GMT', '+0000');
}

export function dayAfter({ year, month, day }: CalendarDate): CalendarDate {
  if (day < daysIn(year, month)) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}

/** The number of days of a month of a year. */
export function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * The time that the environment variable SOURCE_DATE_EPOCH sets, in seconds since 1970
 * (https://reproducible-builds.org/specs/source-date-epoch/).
 */
export function sourceDateEpoch(env: Readonly<Record<string, string | undefined>>): number | undefined {
  const text = env['SOURCE_DATE_EPOCH'] ?? '';
  return /^\d{1,11}$/.test(text) ? Number(text) : undefined;
}
