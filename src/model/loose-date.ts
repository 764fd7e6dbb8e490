import { type CalendarDate, parseDate, unixSeconds } from './date.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const FULL_MONTHS =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;
const WEEKDAYS = 'thu fri sat sun mon tue wed'.split(' ');
const WEEKDAY = /^(mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?,? +/;
const SECONDS_A_DAY = 86_400;

/**
 * A day as people in Britain write it (`7/1/2020`, `7th Jan 2020`, `Tuesday 7 January 2020`) becomes a date. Nothing
 * if it is in no calendar, if its day of the week is another one, or if it could be read in two ways.
 */
export function looseDate(text: string): CalendarDate | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
  const weekday = WEEKDAY.exec(plain)?.[1]?.slice(0, 3);
  const date = dayFirst(weekday ? plain.replace(WEEKDAY, '') : plain);
  if (!date || (weekday !== undefined && weekday !== weekdayOf(date))) return undefined;
  return date;
}

function dayFirst(text: string): CalendarDate | undefined {
  const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (numbers) return existing(numbers[4], numbers[3], numbers[1]);
  const yearFirst = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (yearFirst) return existing(yearFirst[1], yearFirst[3], yearFirst[4]);
  const words =
    /^(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]?([a-z]+)\.?,?[ -]?(\d{4})$/.exec(text) ??
    reordered(/^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text));
  const [, day, month = '', year] = words ?? [];
  return FULL_MONTHS.test(month)
    ? existing(year, String(MONTHS.indexOf(month.slice(0, 3)) + 1), day)
    : undefined;
}

function reordered(match: RegExpExecArray | null): readonly (string | undefined)[] | undefined {
  return match ? [match[0], match[2], match[1], match[3]] : undefined;
}

function existing(year = '', month = '', day = ''): CalendarDate | undefined {
  return parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function weekdayOf(date: CalendarDate): string | undefined {
  const days = Math.floor(unixSeconds(date) / SECONDS_A_DAY);
  return WEEKDAYS[((days % 7) + 7) % 7];
}
