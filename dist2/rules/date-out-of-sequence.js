import { dateInWords, isoDate } from '../model/date.js';
import { valuePlace } from '../model/tree.js';
import { inSequence } from './compared.js';
import { finding } from './finding.js';
import { ownReference } from './meeting-reference.js';
/** Of two meetings of a group, the one with the higher number is not the earlier one. */
export function dateOutOfSequence(records) {
    return inSequence(records).flatMap(([before, record]) => {
        if (isoDate(record.meeting.date) >= isoDate(before.meeting.date))
            return [];
        return [
            finding('date-out-of-sequence', valuePlace(record.parsed, ['date']), {
                meeting: ownReference(record.meeting),
                date: dateInWords(record.meeting.date),
                before: ownReference(before.meeting),
                beforeDate: dateInWords(before.meeting.date),
                file: before.parsed.source.file,
            }),
        ];
    });
}
//# sourceMappingURL=date-out-of-sequence.js.map