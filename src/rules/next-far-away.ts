import { type CalendarDate, dateInWords, isoDate } from '../base/date.ts';
import { valuePlace } from '../base/tree.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'next-far-away': { readonly next: string; readonly date: string };
  }
}

/** A next meeting is within a year: further away, the year is most likely a mistake. */
export const nextFarAway = rule({
  code: 'next-far-away',
  severity: 'warning',
  check,
  message: ({ next, date }) => `This next meeting, on ${next}, is more than a year after ${date}.`,
  plain: 'A next meeting is more than a year away.',
  why: 'most likely the year of one of the two dates is wrong.',
  fix: 'Check the year.',
  example: {
    kind: 'record',
    bad: 'date: 2020-01-07\nnext:\n  - { label: Next Meeting, date: 2022-02-04 }',
    good: 'date: 2020-01-07\nnext:\n  - { label: Next Meeting, date: 2020-02-04 }',
  },
});

function check({ reading, meeting, parsed }: RuleContext): readonly Finding[] {
  const limit = isoDate(yearAfter(meeting.date));
  return reading.next
    .filter(({ date }) => isoDate(date) > limit)
    .map(({ at, date }) =>
      finding('next-far-away', valuePlace(parsed, [...at, 'date']), {
        next: dateInWords(date),
        date: dateInWords(meeting.date),
      }),
    );
}

function yearAfter(date: CalendarDate): CalendarDate {
  return { ...date, year: date.year + 1 };
}
