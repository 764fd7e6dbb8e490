import { valuePlace } from '../base/tree.ts';
import { referenceOf } from '../record/reference.ts';
import type { ComparedRecord } from './compared.ts';
import { type Finding, finding, ruleAcrossRecords } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'duplicate-meeting': {
      readonly meeting: string;
      readonly file: string;
      /** The name of the meeting of the other record. */
      readonly other: string;
    };
  }
}

/**
 * Each meeting has one record, and a name of its own: one that differs in capitals alone, as 2A and 2a, would give the
 * same files and the same page on many systems. The second record is reported, and names the first.
 */
export const duplicateMeeting = ruleAcrossRecords({
  code: 'duplicate-meeting',
  severity: 'error',
  compare,
  message: ({ meeting, file, other }) =>
    other === meeting
      ? `${file} is also a record of ${meeting}.`
      : `${file} is a record of ${other}, and the names of its files would be those of ${meeting}.`,
  plain: 'Two records are of the same meeting, or of two whose files would have the same name.',
  why: 'one document would take the place of the other.',
  fix: 'Correct the number of the meeting, or keep one of the two files; two meetings of one day need numbers.',
  example: {
    kind: 'records',
    bad: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\n# opsg-29.yaml\nmeeting: 28   # copied, and not changed\ndate: 2020-02-04',
    good: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04',
  },
});

function compare(records: readonly ComparedRecord[]): readonly Finding[] {
  const firsts = new Map<string, ComparedRecord>();
  return records.flatMap((record) => {
    const meeting = referenceOf(record.meeting);
    const first = firsts.get(meeting.toLowerCase());
    if (!first) {
      firsts.set(meeting.toLowerCase(), record);
      return [];
    }
    const { file } = first.parsed.source;
    const key = record.meeting.number === undefined ? 'date' : 'meeting';
    const facts = { meeting, file, other: referenceOf(first.meeting) };
    return [finding('duplicate-meeting', valuePlace(record.parsed, [key]), facts)];
  });
}
