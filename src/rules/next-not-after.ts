import { dateInWords, daysInWords, isoDate } from '../base/date.ts';
import { valuePlace } from '../base/tree.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'next-not-after': { readonly next: string; readonly date: string };
  }
}

/** A next meeting is after this one. */
export const nextNotAfter = rule({
  code: 'next-not-after',
  severity: 'error',
  check,
  message: ({ next, date }) => `This next meeting, on ${next}, is not after the meeting itself, on ${date}.`,
  plain: 'A next meeting is not after the meeting itself.',
  why: 'one of the two dates is wrong, and readers would miss the meeting.',
  fix: 'Correct the date of the next meeting, or that of the record; often it is the year.',
  example: {
    kind: 'record',
    bad: 'date: 2020-01-07\nnext:\n  - { label: Next Meeting, date: 2019-02-04 }',
    good: 'date: 2020-01-07\nnext:\n  - { label: Next Meeting, date: 2020-02-04 }',
  },
});

function check({ reading, meeting, parsed }: RuleContext): readonly Finding[] {
  return reading.next
    .filter(({ date }) => isoDate(date) <= isoDate(meeting.until ?? meeting.date))
    .map(({ at, date }) =>
      finding('next-not-after', valuePlace(parsed, [...at, 'date']), {
        next: dateInWords(date),
        date: daysInWords(meeting.date, meeting.until),
      }),
    );
}
