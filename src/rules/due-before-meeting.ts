import { dateInWords, isoDate } from '../base/date.ts';
import { valuePlace } from '../base/tree.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'due-before-meeting': { readonly due: string; readonly date: string };
  }
}

/** No action is due on a day before its meeting. */
export const dueBeforeMeeting = rule({
  code: 'due-before-meeting',
  severity: 'error',
  check,
  message: ({ due, date }) => `This action is due on ${due}, before the meeting on ${date}.`,
  plain: 'An action is due before its meeting.',
  why: 'nobody can do it in time, so one of the two dates is wrong.',
  fix: 'Correct the due date, or the date of the record; often it is the year.',
  example: {
    kind: 'points',
    bad: '- action: The OPSG asked for a plan by 9 January.\n  owner: DCC\n  due: 2019-01-09   # the meeting is on 7 January 2020',
    good: '- action: The OPSG asked for a plan by 9 January.\n  owner: DCC\n  due: 2020-01-09',
  },
});

function check({ reading, meeting, parsed }: RuleContext): readonly Finding[] {
  const points = reading.items.flatMap((item) => item.points);
  return points.flatMap(({ at, due }) => {
    if (!(due && 'date' in due) || isoDate(due.date) >= isoDate(meeting.date)) return [];
    const facts = { due: dateInWords(due.date), date: dateInWords(meeting.date) };
    return [finding('due-before-meeting', valuePlace(parsed, [...at, 'due']), facts)];
  });
}
