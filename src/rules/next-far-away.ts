import { type CalendarDate, dateInWords, isoDate } from '../base/date.ts';
import { valuePlace } from '../base/tree.ts';
import { type Finding, finding, type RuleContext } from './finding.ts';

/** A next meeting is within a year: further away, the year is most likely a mistake. */
export function nextFarAway({ reading, meeting, parsed }: RuleContext): readonly Finding[] {
  const limit = isoDate(yearAfter(meeting.date));
  return reading.next
    .filter(({ date }) => isoDate(date) > limit)
    .map(({ at, date }) =>
      finding('next-far-away', valuePlace(parsed, [...at, 'date']), {
        next: dateInWords(date),
        date: dateInWords(meeting.date),
      }),
    );
}

function yearAfter(date: CalendarDate): CalendarDate {
  return { ...date, year: date.year + 1 };
}
