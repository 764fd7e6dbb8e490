import { valuePlace } from '../model/tree.js';
import { finding } from './finding.js';
import { ownReference } from './meeting-reference.js';
/** Each meeting has one record. The second one is reported, and names the first. */
export function duplicateMeeting(records) {
    const firsts = new Map();
    return records.flatMap((record) => {
        const meeting = ownReference(record.meeting);
        const first = firsts.get(meeting);
        if (!first) {
            firsts.set(meeting, record);
            return [];
        }
        const { file } = first.parsed.source;
        return [finding('duplicate-meeting', valuePlace(record.parsed, ['meeting']), { meeting, file })];
    });
}
//# sourceMappingURL=duplicate-meeting.js.map