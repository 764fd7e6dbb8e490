import { dateInWords, isoDate } from '../model/date.js';
import { valuePlace } from '../model/tree.js';
import { finding } from './finding.js';
/** No action is due on a day before its meeting. */
export function dueBeforeMeeting({ reading, meeting, parsed }) {
    const points = reading.items.flatMap((item) => item.points);
    return points.flatMap(({ at, due }) => {
        if (!(due && 'date' in due) || isoDate(due.date) >= isoDate(meeting.date))
            return [];
        const facts = { due: dateInWords(due.date), date: dateInWords(meeting.date) };
        return [finding('due-before-meeting', valuePlace(parsed, [...at, 'due']), facts)];
    });
}
//# sourceMappingURL=due-before-meeting.js.map