import { dateInWords, isoDate } from '../model/date.js';
import { valuePlace } from '../model/tree.js';
import { finding } from './finding.js';
/** A next meeting is after this one. */
export function nextNotAfter({ reading, meeting, parsed }) {
    return reading.next
        .filter(({ date }) => isoDate(date) <= isoDate(meeting.date))
        .map(({ at, date }) => finding('next-not-after', valuePlace(parsed, [...at, 'date']), {
        next: dateInWords(date),
        date: dateInWords(meeting.date),
    }));
}
//# sourceMappingURL=next-not-after.js.map