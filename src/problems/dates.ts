import type { DateTrouble } from '../base/facts.ts';

/** What is wrong with a text that names a day. */
export function saidOfDate(given: string, trouble: DateTrouble): string {
  switch (trouble.kind) {
    case 'short year':
      return `“${given}” has a year of two digits, so it can be read in several ways.`;
    case 'month':
      return `“${given}” does not exist: there is no month ${trouble.month}.`;
    case 'day':
      return `“${given}” does not exist: ${trouble.month} has ${trouble.days} days.`;
    case 'order':
      return `“${given}” can be ${trouble.one.inWords} or ${trouble.other.inWords}.`;
    case 'weekday':
      return `“${given}” does not exist: ${trouble.date} is a ${trouble.weekday}.`;
  }
}

/** What to do about it. */
export function dateFix(trouble: DateTrouble): string {
  switch (trouble.kind) {
    case 'short year':
      return 'Write the year in full, like 2020-01-07.';
    case 'month':
      return 'Check the month, and write the date like 2020-01-07: year, month, day.';
    case 'day':
      return 'Check the day, and write the date like 2020-01-07: year, month, day.';
    case 'order':
      return `Write ${trouble.one.date} or ${trouble.other.date}, whichever is right.`;
    case 'weekday':
      return 'Check which of the two is right, and write the date like 2020-01-07, without the day of the week.';
  }
}
