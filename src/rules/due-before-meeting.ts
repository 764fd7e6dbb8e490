import { dateInWords, isoDate } from '../base/date.ts';
import { valuePlace } from '../base/tree.ts';
import { type Finding, finding, type RuleContext } from './finding.ts';

/** No action is due on a day before its meeting. */
export function dueBeforeMeeting({ reading, meeting, parsed }: RuleContext): readonly Finding[] {
  const points = reading.items.flatMap((item) => item.points);
  return points.flatMap(({ at, due }) => {
    if (!(due && 'date' in due) || isoDate(due.date) >= isoDate(meeting.date)) return [];
    const facts = { due: dateInWords(due.date), date: dateInWords(meeting.date) };
    return [finding('due-before-meeting', valuePlace(parsed, [...at, 'due']), facts)];
  });
}
