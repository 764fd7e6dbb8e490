import { figures } from './meeting-reference.js';
/** Each record with the one that has the next higher number of its group, as far as numbers tell. */
export function inSequence(records) {
    const groups = new Set(records.map(({ meeting }) => meeting.group.reference));
    return [...groups].flatMap((group) => {
        const sorted = records
            .filter((record) => record.meeting.group.reference === group && numberOf(record) !== undefined)
            .sort((a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0));
        return sorted.slice(1).flatMap((record, i) => {
            const before = sorted[i];
            return before && numberOf(before) !== numberOf(record) ? [[before, record]] : [];
        });
    });
}
function numberOf({ meeting }) {
    return figures(meeting.number);
}
//# sourceMappingURL=compared.js.map