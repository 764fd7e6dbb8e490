import { dateInWords, isoDate } from '../base/date.ts';
import { valuePlace } from '../base/tree.ts';
import { type Finding, finding, type RuleContext } from './finding.ts';

/** A next meeting is after this one. */
export function nextNotAfter({ reading, meeting, parsed }: RuleContext): readonly Finding[] {
  return reading.next
    .filter(({ date }) => isoDate(date) <= isoDate(meeting.date))
    .map(({ at, date }) =>
      finding('next-not-after', valuePlace(parsed, [...at, 'date']), {
        next: dateInWords(date),
        date: dateInWords(meeting.date),
      }),
    );
}
