import { dateInWords, isoDate } from '../model/date.js';
import { valuePlace } from '../model/tree.js';
import { finding } from './finding.js';
/** A next meeting is within a year: further away, the year is most likely a slip. */
export function nextFarAway({ reading, meeting, parsed }) {
    const limit = isoDate(yearAfter(meeting.date));
    return reading.next
        .filter(({ date }) => isoDate(date) > limit)
        .map(({ at, date }) => finding('next-far-away', valuePlace(parsed, [...at, 'date']), {
        next: dateInWords(date),
        date: dateInWords(meeting.date),
    }));
}
function yearAfter(date) {
    return { ...date, year: date.year + 1 };
}
//# sourceMappingURL=next-far-away.js.map