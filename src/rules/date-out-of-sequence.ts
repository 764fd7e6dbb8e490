import { dateInWords, isoDate } from '../base/date.ts';
import { valuePlace } from '../base/tree.ts';
import { referenceOf } from '../record/reference.ts';
import { type ComparedRecord, inSequence, type Pair } from './compared.ts';
import { type Finding, finding, ruleAcrossRecords } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'date-out-of-sequence': {
      readonly meeting: string;
      readonly date: string;
      readonly before: string;
      readonly beforeDate: string;
      readonly file: string;
    };
  }
}

/** Of two meetings of a group, the one with the higher number is not the earlier one, and no two are on one day. */
export const dateOutOfSequence = ruleAcrossRecords({
  code: 'date-out-of-sequence',
  severity: 'warning',
  compare,
  message: ({ meeting, date, before, beforeDate, file }) =>
    date === beforeDate
      ? `${meeting} and ${before} are both dated ${date} (${file}).`
      : `${meeting} is dated ${date}, but the earlier ${before} is dated ${beforeDate} (${file}).`,
  plain: 'A meeting is dated before one with a lower number, or like another.',
  why: 'one of the two dates or numbers is most likely wrong.',
  fix: 'Correct the date or the number in one of the two records; often it is the year. If both meetings were on one day, say so in a comment.',
  example: {
    kind: 'records',
    bad: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\n# opsg-29.yaml\nmeeting: 29\ndate: 2019-02-04',
    good: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04',
  },
});

function compare(records: readonly ComparedRecord[]): readonly Finding[] {
  const isEarlier = ([before, record]: Pair) => dayOf(record) < dayOf(before);
  return [...inSequence(records).filter(isEarlier), ...onOneDay(records)].map(([before, record]) =>
    finding('date-out-of-sequence', valuePlace(record.parsed, ['date']), {
      meeting: referenceOf(record.meeting),
      date: dateInWords(record.meeting.date),
      before: referenceOf(before.meeting),
      beforeDate: dateInWords(before.meeting.date),
      file: before.parsed.source.file,
    }),
  );
}

/** Each meeting with the first other one of its group on its day. Those with one number are said elsewhere. */
function onOneDay(records: readonly ComparedRecord[]): readonly Pair[] {
  const first = new Map<string, ComparedRecord>();
  return records.flatMap((record): readonly Pair[] => {
    const key = JSON.stringify([record.meeting.group.reference, dayOf(record)]);
    const known = first.get(key);
    if (!known) first.set(key, record);
    const isOther = known && referenceOf(known.meeting) !== referenceOf(record.meeting);
    return isOther ? [[known, record]] : [];
  });
}

function dayOf({ meeting }: ComparedRecord): string {
  return isoDate(meeting.date);
}
