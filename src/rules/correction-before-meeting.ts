import { dateInWords, isoDate } from '../base/date.ts';
import { valuePlace } from '../base/tree.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'correction-before-meeting': { readonly correction: string; readonly date: string };
  }
}

/** A document is not corrected before its meeting. */
export const correctionBeforeMeeting = rule({
  code: 'correction-before-meeting',
  severity: 'error',
  check,
  message: ({ correction, date }) =>
    `This correction is of ${correction}, before the meeting itself, on ${date}.`,
  plain: 'A correction is dated before its meeting.',
  why: 'one of the two dates is wrong, and readers are told the day of the newest correction.',
  fix: 'Correct the date of the correction, or that of the record; often it is the year.',
  example: {
    kind: 'record',
    bad: 'date: 2020-01-07\ncorrections:\n  - { date: 2019-01-20, text: There were two outages. }',
    good: 'date: 2020-01-07\ncorrections:\n  - { date: 2020-01-20, text: There were two outages. }',
  },
});

function check({ reading, meeting, parsed }: RuleContext): readonly Finding[] {
  return reading.corrections
    .filter(({ date }) => isoDate(date) < isoDate(meeting.date))
    .map(({ at, date }) =>
      finding('correction-before-meeting', valuePlace(parsed, [...at, 'date']), {
        correction: dateInWords(date),
        date: dateInWords(meeting.date),
      }),
    );
}
