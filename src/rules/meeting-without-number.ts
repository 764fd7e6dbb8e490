import { dateInWords } from '../base/date.ts';
import { valuePlace } from '../base/tree.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'meeting-without-number': { readonly group: string; readonly date: string };
  }
}

/** A meeting has a number where the title of its group says one. */
export const meetingWithoutNumber = rule({
  code: 'meeting-without-number',
  severity: 'warning',
  check,
  message: ({ group, date }) =>
    `This record has no “meeting”, and the title of ${group} has a place for its number. The meeting is named by its date, ${date}.`,
  plain: 'A record has no number, though the title of its group has a place for one.',
  why: 'if the number was forgotten, the documents get another name than readers expect.',
  fix: 'Add a line such as “meeting: 28”. If the committee does not number, give its group in opsg.yaml a “title” without {meeting}.',
  example: {
    kind: 'file',
    bad: 'group: OPSG\ndate: 2020-01-07\nclassification: White\nitems:\n  - { number: 4, title: Outages, text: There were two. }',
    good: 'group: OPSG\nmeeting: 28\ndate: 2020-01-07\nclassification: White\nitems:\n  - { number: 4, title: Outages, text: There were two. }',
  },
});

function check({ reading, meeting, parsed }: RuleContext): readonly Finding[] {
  const { group, number, date } = meeting;
  if (number !== undefined || reading.title || !group.title.includes('{meeting}')) return [];
  const facts = { group: group.reference, date: dateInWords(date) };
  return [finding('meeting-without-number', valuePlace(parsed, ['date']), facts)];
}
