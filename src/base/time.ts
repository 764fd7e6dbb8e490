import { type CalendarDate, isoDate } from './date.ts';

/** A time of the day, or from one time to another: `10:00`, `12:30`. */
export interface TimeSpan {
  readonly start: string;
  readonly end?: string;
}

const CLOCK = '(?:[01]\\d|2[0-3]):[0-5]\\d';
/** `10:00`, or `10:00 to 12:30`. */
export const TIME = new RegExp(`^(${CLOCK})(?: to (${CLOCK}))?$`);

/** A time as records write it; nothing if it is malformed, or ends before it begins. */
export function parseTime(text: string): TimeSpan | undefined {
  const [, start, end] = TIME.exec(text.trim()) ?? [];
  if (start === undefined) return undefined;
  if (end === undefined) return { start };
  return start < end ? { start, end } : undefined;
}

const LOOSE = '(\\d{1,2})(?:[:.h](\\d{2}))?\\s*([ap])?\\.?m?\\.?';
const LOOSE_TIME = new RegExp(`^(?:from |at )?${LOOSE}(?:\\s*(?:to|until|till|-|–|—)\\s*${LOOSE})?$`, 'i');

/** `10.00 - 12.30`, `10:00–12:30` and `2pm` become times of a record; nothing where two could be meant. */
export function certainTime(text: string): string | undefined {
  const [, ...parts] = LOOSE_TIME.exec(text.trim()) ?? [];
  const [hour, minute, half, endHour, endMinute, endHalf] = parts;
  const start = clockOf(
    hour,
    minute,
    half ?? (endHour === undefined ? undefined : halfOfStart(hour, endHour, endHalf)),
  );
  const end = endHour === undefined ? undefined : clockOf(endHour, endMinute, endHalf);
  if (start === undefined || (endHour !== undefined && end === undefined)) return undefined;
  const time = end === undefined ? start : `${start} to ${end}`;
  return parseTime(time) && time;
}

/** `10 to 12pm` is in the morning and `2-4pm` in the afternoon, if the first hour is the lower one; else it is not said. */
function halfOfStart(hour = '', endHour: string, endHalf: string | undefined): string | undefined {
  if (endHalf === undefined) return undefined;
  return Number(hour) < Number(endHour) && endHour !== '12' ? endHalf : undefined;
}

function clockOf(
  hour: string | undefined,
  minute: string | undefined,
  half: string | undefined,
): string | undefined {
  if (hour === undefined || (minute === undefined && half === undefined)) return undefined;
  const given = Number(hour);
  if (half !== undefined && (given < 1 || given > 12)) return undefined;
  const isAfternoon = half?.toLowerCase() === 'p';
  const inDay = half === undefined ? given : (given % 12) + (isAfternoon ? 12 : 0);
  if (inDay > 23 || Number(minute ?? 0) > 59) return undefined;
  return `${String(inDay).padStart(2, '0')}:${minute ?? '00'}`;
}

/** Whether a name is one of a time zone (https://www.iana.org/time-zones), such as Europe/London. */
export function isTimeZone(name: string): boolean {
  try {
    return (
      new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone !== '' &&
      /[A-Z]/.test(name)
    );
  } catch {
    return false;
  }
}

const A_DAY = 24 * 60 * 60 * 1000;

/**
 * The moment of a time of a day in a time zone, in milliseconds since 1970. A time that clocks show twice is the first
 * of the two, and one that they skip is counted from before they were put forward (RFC 5545, 3.3.5).
 */
export function momentOf(date: CalendarDate, clock: string, timeZone: string): number {
  const asIfUtc = Date.parse(`${isoDate(date)}T${clock}:00Z`);
  const earlier = offsetAt(asIfUtc - A_DAY, timeZone);
  const moment = asIfUtc - earlier;
  const now = offsetAt(moment, timeZone);
  const isChanged = now !== earlier && offsetAt(asIfUtc - now, timeZone) === now;
  return isChanged ? asIfUtc - now : moment;
}

/** How far the clocks of a time zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(moment);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return local - Math.floor(moment / 1000) * 1000;
}
