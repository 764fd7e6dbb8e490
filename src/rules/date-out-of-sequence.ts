import { dateInWords, isoDate } from '../base/date.ts';
import { valuePlace } from '../base/tree.ts';
import { type ComparedRecord, inSequence } from './compared.ts';
import { type Finding, finding } from './finding.ts';
import { ownReference } from './meeting-reference.ts';

/** Of two meetings of a group, the one with the higher number is not the earlier one. */
export function dateOutOfSequence(records: readonly ComparedRecord[]): readonly Finding[] {
  return inSequence(records).flatMap(([before, record]) => {
    if (isoDate(record.meeting.date) >= isoDate(before.meeting.date)) return [];
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
