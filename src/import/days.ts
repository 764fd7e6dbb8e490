import { type CalendarDate, isoDate, MONTHS } from '../base/date.ts';
import { calendarDate, looseDate, twoReadings, writtenDay } from '../base/loose-date.ts';

/** A day or days that a text names, and where. */
export interface FoundDays {
  readonly start: number;
  readonly end: number;
  readonly date: CalendarDate;
  readonly until?: CalendarDate;
  /** What is doubtful about them. */
  readonly doubt?: 'two readings' | 'weekday';
}

const MONTH = `(?:${MONTHS.map((name) => (name.length > 4 ? `${name.slice(0, 3)}${name.startsWith('Sept') ? 't?' : ''}(?:${name.slice(3)})?` : name)).join('|')})\\.?`;
const WEEKDAY = String.raw`(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s+)?(?:the\s+)?`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?:,?\s*\d{4})`;
const BETWEEN = String.raw`\s*(?:and|&|to|until|[-\u2013\u2014])\s*`;
const IN_WORDS = String.raw`${WEEKDAY}${DAY}(?:\s+of)?[\s-]*${MONTH}[\s-]*${YEAR}`;

const SEVERAL = new RegExp(
  String.raw`\b${WEEKDAY}(${DAY})((?:\s+of)?\s*${MONTH}${YEAR}?)?${BETWEEN}(${IN_WORDS})(?!\d)`,
  'i',
);
const ONE = new RegExp(
  [
    String.raw`\b${IN_WORDS}(?!\d)`,
    String.raw`\b${MONTH}\s+${DAY},?\s+\d{4}(?!\d)`,
    String.raw`(?<![\d/.-])\d{4}-\d{2}-\d{2}(?![\d-])`,
    String.raw`(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1\d{4}(?![\d/])`,
    String.raw`(?<![\d/.-])\d{1,2}\/\d{1,2}\/\d{2}(?![\d/])`,
  ].join('|'),
  'i',
);

/** The first day, or several days, that a text names. */
export function daysIn(text: string): FoundDays | undefined {
  const several = SEVERAL.exec(text);
  const one = ONE.exec(text);
  const range = several && (!one || several.index <= one.index) ? rangeOf(several) : undefined;
  if (range) return range;
  return one ? dayOf(one[0], one.index) : undefined;
}

function rangeOf(match: RegExpExecArray): FoundDays | undefined {
  const [whole, day = '', own = '', last = ''] = match;
  const until = dayOf(last, 0)?.date;
  if (!until) return undefined;
  const year = /\d{4}/.test(own) ? '' : ` ${until.year}`;
  const rest = own.trim() === '' ? ` ${MONTHS[until.month - 1]}` : own;
  const date = dayOf(`${day}${rest}${year}`, 0)?.date;
  if (!date || isoDate(date) >= isoDate(until)) return undefined;
  return { start: match.index, end: match.index + whole.length, date, until };
}

/** A day as Britain writes it. A day of the week that is wrong does not count, and neither does an American reading. */
function dayOf(words: string, start: number): FoundDays | undefined {
  const full = words.replace(/^(\d{1,2}\/\d{1,2}\/)(\d{2})$/, '$120$2');
  const certain = looseDate(full);
  const written = certain ? undefined : writtenDay(full);
  const date = certain ?? (written && calendarDate(written));
  if (!date) return undefined;
  const doubt = twoReadings(full) ? 'two readings' : certain ? undefined : 'weekday';
  return { start, end: start + words.length, date, ...(doubt && { doubt }) };
}

/** A day without a year, such as “9 January”: the first one on or after another day. */
export function dayAfterThat(words: string, from: CalendarDate): CalendarDate | undefined {
  const [year, next] = [from.year, from.year + 1].map((each) => looseDate(`${words} ${each}`));
  return year && isoDate(year) >= isoDate(from) ? year : next;
}

/** A day and a month without a year. */
export const DAY_AND_MONTH = new RegExp(String.raw`\b${DAY}(?:\s+of)?\s+${MONTH}(?!\s*,?\s*\d{4})\b`, 'i');
