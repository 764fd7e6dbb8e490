import { valuePlace } from '../model/tree.js';
import { finding } from './finding.js';
import { isNotAfter, ownReference } from './meeting-reference.js';
/** No action is due at its own meeting, or at an earlier one of the same group. */
export function dueAtPastMeeting({ reading, meeting, parsed }) {
    const points = reading.items.flatMap((item) => item.points);
    return points.flatMap(({ at, due }) => {
        if (!(due && 'meeting' in due) || !isNotAfter(due.meeting, meeting))
            return [];
        const facts = { due: due.meeting, meeting: ownReference(meeting) };
        return [finding('due-at-past-meeting', valuePlace(parsed, [...at, 'due']), facts)];
    });
}
//# sourceMappingURL=due-at-past-meeting.js.map