import { dateInWords, isoDate } from '../base/date.ts';
import { keyPlace, valuePlace } from '../base/tree.ts';
import { type ComparedRecord, inSequence } from './compared.ts';
import { type Finding, finding } from './finding.ts';
import { figures, ownReference } from './meeting-reference.ts';

/** Of the next meetings that a record announces, one is on the day of the following record. The labels are free. */
export function nextContradicted(records: readonly ComparedRecord[]): readonly Finding[] {
  return inSequence(records).flatMap(([record, following]) => {
    const { next, number } = record.meeting;
    const isFollowing = figures(following.meeting.number) === (figures(number) ?? 0) + 1;
    const days = next.map(({ date }) => isoDate(date));
    if (!isFollowing || days.length === 0 || days.includes(isoDate(following.meeting.date))) return [];
    const [only, ...others] = next;
    const place =
      only && others.length === 0
        ? valuePlace(record.parsed, [...only.at, 'date'])
        : keyPlace(record.parsed, [], 'next');
    return [
      finding('next-contradicted', place, {
        meeting: ownReference(following.meeting),
        date: dateInWords(following.meeting.date),
        file: following.parsed.source.file,
      }),
    ];
  });
}
