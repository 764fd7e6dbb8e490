import { valuePlace } from '../base/tree.ts';
import type { ComparedRecord } from './compared.ts';
import { ownReference } from './meeting-reference.ts';
import { type Finding, finding, ruleAcrossRecords } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'duplicate-meeting': { readonly meeting: string; readonly file: string };
  }
}

/** Each meeting has one record. The second one is reported, and names the first. */
export const duplicateMeeting = ruleAcrossRecords({
  code: 'duplicate-meeting',
  severity: 'error',
  compare,
  message: ({ meeting, file }) => `${file} is also a record of ${meeting}.`,
  plain: 'Two records are of the same meeting.',
  why: 'one document would take the place of the other.',
  fix: 'Correct the number of the meeting, or keep one of the two files.',
  example: {
    kind: 'records',
    bad: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\n# opsg-29.yaml\nmeeting: 28   # copied, and not changed\ndate: 2020-02-04',
    good: '# opsg-28.yaml\nmeeting: 28\ndate: 2020-01-07\n# opsg-29.yaml\nmeeting: 29\ndate: 2020-02-04',
  },
});

function compare(records: readonly ComparedRecord[]): readonly Finding[] {
  const firsts = new Map<string, ComparedRecord>();
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
