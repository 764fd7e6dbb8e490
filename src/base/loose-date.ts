import { type CalendarDate, parseDate, unixSeconds } from './date.ts';
import { pattern } from './pattern.ts';
import { isOneTypoFrom } from './spelling.ts';

const MONTHS = [
  'january', 'february', 'march', 'april', 'may', 'june',
  'july', 'august', 'september', 'october', 'november', 'december',
]; // biome-ignore format: a year reads best in two rows
const WEEKDAYS = ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'];
const WEEKDAY = /^(mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?,? +/;
const HIDDEN = pattern(String.raw`\p{Cf}`, 'g');
const DASH = pattern(String.raw`\p{Pd}`, 'g');
const SECONDS_A_DAY = 86_400;
/** A month with a typo must be this long, or `Jul` could be `Jun`. */
const LONG = 5;

/** A day as people write it, whether or not it exists, and the day of the week beside it. */
interface WrittenDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday?: string;
}

/**
 * A day as people in Britain write it (`7/1/2020`, `7th Jan 2020`, `Tuesday 7 January 2020`) becomes a date. Nothing if
 * the day does not exist, or has another day of the week.
 */
export function looseDate(text: string): CalendarDate | undefined {
  const written = writtenDay(text);
  const date = written && calendarDate(written);
  if (!date || (written?.weekday !== undefined && written.weekday !== weekdayOf(date))) return undefined;
  return date;
}

/**
 * The two days that `4/2/2020` can be: day first, as in Britain, or month first, as in America. American dates have no
 * full stops, and a day of the week or a month above 12 decides.
 */
export function twoReadings(text: string): readonly [CalendarDate, CalendarDate] | undefined {
  const british = /^\s*\d{1,2}([/-])\d{1,2}\1\d{4}\s*$/.test(text.normalize('NFKC'))
    ? writtenDay(text)
    : undefined;
  if (!british || british.day === british.month) return undefined;
  const [one, other] = [british, { ...british, day: british.month, month: british.day }].map(calendarDate);
  return one && other && [one, other];
}

/** The day that a text names, if the text can be read in only one way. */
export function certainDate(text: string): CalendarDate | undefined {
  return twoReadings(text) ? undefined : looseDate(text);
}

/** The day that a text names, year, month and day as numbers; nothing if it names none, or not all three. */
export function writtenDay(text: string): WrittenDay | undefined {
  const whole = text.normalize('NFKC');
  const plain = whole
    .replace(HIDDEN(whole), '')
    .replace(DASH(whole), '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^(?:on |by |the )+|\.$/g, '');
  const short = WEEKDAY.exec(plain)?.[1]?.slice(0, 3);
  const parts = inNumbers(short ? plain.replace(WEEKDAY, '') : plain) ?? inWords(plain.replace(WEEKDAY, ''));
  const weekday = WEEKDAYS.find((name) => name.slice(0, 3).toLowerCase() === short);
  return parts && { ...parts, ...(weekday && { weekday }) };
}

function inNumbers(text: string): WrittenDay | undefined {
  const [, day, , month, year] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (year !== undefined) return asNumbers(year, month, day);
  const first = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  return first ? asNumbers(first[1], first[3], first[4]) : undefined;
}

function inWords(text: string): WrittenDay | undefined {
  const british = /^(\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of)?[ -]?([a-z]+)\.?,?[ -]?(\d{4})$/.exec(text);
  if (british) return asNumbers(british[3], monthNamed(british[2] ?? ''), british[1]);
  const other = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  return other ? asNumbers(other[3], monthNamed(other[1] ?? ''), other[2]) : undefined;
}

function monthNamed(word: string): string | undefined {
  const isShort = word.length === 3 || word === 'sept';
  const at = MONTHS.findIndex((name) => name === word || (isShort && name.startsWith(word)));
  const near = word.length < LONG ? [] : MONTHS.filter((name) => isOneTypoFrom(word, name));
  const [meant, another] = near;
  if (at >= 0) return String(at + 1);
  return meant === undefined || another !== undefined ? undefined : String(MONTHS.indexOf(meant) + 1);
}

function asNumbers(year = '', month = '', day = ''): WrittenDay | undefined {
  return month === '' ? undefined : { year: Number(year), month: Number(month), day: Number(day) };
}

/** A written day as a date, if that day exists. */
export function calendarDate({ year, month, day }: WrittenDay): CalendarDate | undefined {
  const digits = (number: number, width: number) => String(number).padStart(width, '0');
  return parseDate(`${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`);
}

/** The day of the week of a date. */
export function weekdayOf(date: CalendarDate): string | undefined {
  const days = Math.floor(unixSeconds(date) / SECONDS_A_DAY);
  return WEEKDAYS[((days % 7) + 7) % 7];
}
