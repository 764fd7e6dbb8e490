import { dateInWords, isoDate } from '../base/date.ts';
import { keyPlace, valuePlace } from '../base/tree.ts';
import { referenceOf } from '../record/reference.ts';
import { byDay, type ComparedRecord, inSequence, numberOf, type Pair } from './compared.ts';
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
  const pairs = [
    ...inSequence(records).filter(isFollowing),
    ...byDay(records).filter((pair) => !isFollowing(pair) && isAnnounced(pair)),
  ];
  return pairs.flatMap(([record, following]) => {
    const { next } = record.meeting;
    const days = next.map(({ date }) => isoDate(date));
    if (days.length === 0 || days.includes(isoDate(following.meeting.date))) return [];
    const [only, ...others] = next;
    const place =
      only && others.length === 0
        ? valuePlace(record.parsed, [...only.at, 'date'])
        : keyPlace(record.parsed, [], 'next');
    return [
      finding('next-contradicted', place, {
        meeting: referenceOf(following.meeting),
        date: dateInWords(following.meeting.date),
        file: following.parsed.source.file,
      }),
    ];
  });
}

function isFollowing([record, following]: Pair): boolean {
  return numberOf(following) === (numberOf(record) ?? 0) + 1;
}

/**
 * Where numbers do not tell, or those between are missing, a meeting before the last announced day is one that should
 * have been announced.
 */
function isAnnounced([record, following]: Pair): boolean {
  const [number, other] = [numberOf(record), numberOf(following)];
  if (number !== undefined && other !== undefined && other <= number) return false; // out of sequence, which is told
  const last = record.meeting.next
    .map(({ date }) => isoDate(date))
    .sort()
    .at(-1);
  return last !== undefined && isoDate(following.meeting.date) < last;
}
