import { dateInWords, isoDate } from '../base/date.ts';
import { keyPlace, valuePlace } from '../base/tree.ts';
import { type ComparedRecord, inSequence } from './compared.ts';
import { asInteger, ownReference } from './meeting-reference.ts';
import { type Finding, finding, ruleAcrossRecords } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'next-contradicted': { readonly meeting: string; readonly date: string; readonly file: string };
  }
}

/** One of the next meetings that a record announces is on the day of the following record. Labels do not matter. */
export const nextContradicted = ruleAcrossRecords({
  code: 'next-contradicted',
  severity: 'warning',
  compare,
  message: ({ meeting, date, file }) => `${meeting} was on ${date}, which is not announced here (${file}).`,
  plain: 'The following meeting was on another day than the record announced.',
  why: 'one of the dates is wrong, or the meeting was moved and readers do not know.',
  fix: 'Correct the date in one of the two records; if the meeting was moved, say so in a comment.',
  example: {
    kind: 'records',
    bad: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\nnext:\n  - { label: Next Meeting, date: 2020-02-05 }\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04',
    good: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\nnext:\n  - { label: Next Meeting, date: 2020-02-04 }\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04',
  },
});

function compare(records: readonly ComparedRecord[]): readonly Finding[] {
  return inSequence(records).flatMap(([record, following]) => {
    const { next, number } = record.meeting;
    const isFollowing = asInteger(following.meeting.number) === (asInteger(number) ?? 0) + 1;
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
