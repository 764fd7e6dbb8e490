import { valuePlace } from '../base/tree.ts';
import { referenceOf } from '../record/reference.ts';
import { comparedWith } from './meeting-reference.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'approves-later-meeting': { readonly approved: string; readonly meeting: string };
  }
}

/** No item approves the minutes of its own meeting, or of a later one of the same group. */
export const approvesLaterMeeting = rule({
  code: 'approves-later-meeting',
  severity: 'error',
  check,
  message: ({ approved, meeting }) =>
    `This item approves the minutes of ${approved}, which is not before ${meeting} itself.`,
  plain: 'An item approves the minutes of its own meeting, or of a later one.',
  why: 'there are no such minutes yet, so the number of the meeting is wrong.',
  fix: 'Name an earlier meeting.',
  example: {
    kind: 'items',
    bad: '- title: Minutes\n  approves: OPSG_28   # the meeting itself\n  text: The OPSG approved the minutes.',
    good: '- title: Minutes\n  approves: OPSG_27\n  text: The OPSG approved the minutes.',
  },
});

function check({ reading, meeting, parsed }: RuleContext): readonly Finding[] {
  return reading.items.flatMap(({ at, approves }) => {
    const order = approves && comparedWith(meeting, approves.meeting);
    if (!approves || order === undefined || order === 'before') return [];
    const facts = { approved: approves.meeting, meeting: referenceOf(meeting) };
    return [finding('approves-later-meeting', valuePlace(parsed, [...at, 'approves']), facts)];
  });
}
