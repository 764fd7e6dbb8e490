import { valuePlace } from '../base/tree.ts';
import { referenceOf } from '../record/reference.ts';
import { comparedWith } from './meeting-reference.ts';
import { type Finding, finding, type RuleContext, rule } from './rule.ts';

declare module '../base/rules-facts.ts' {
  interface RulesFacts {
    'due-at-past-meeting': { readonly due: string; readonly meeting: string };
  }
}

/** No action is due at its own meeting, or at an earlier one of the same group. */
export const dueAtPastMeeting = rule({
  code: 'due-at-past-meeting',
  severity: 'error',
  check,
  message: ({ due, meeting }) => `This action is due at ${due}, which is not after ${meeting} itself.`,
  plain: 'An action is due at its own meeting, or at an earlier one.',
  why: 'nobody can do it in time, so the number of the meeting is wrong.',
  fix: 'Name a later meeting, or a date.',
  example: {
    kind: 'points',
    bad: '- action: The OPSG asked for a plan.\n  owner: DCC\n  due: OPSG_28   # the meeting itself',
    good: '- action: The OPSG asked for a plan.\n  owner: DCC\n  due: OPSG_29',
  },
});

function check({ reading, meeting, parsed }: RuleContext): readonly Finding[] {
  const points = reading.items.flatMap((item) => item.points);
  return points.flatMap(({ at, due }) => {
    const order = due && 'meeting' in due ? comparedWith(meeting, due.meeting) : undefined;
    if (!(due && 'meeting' in due) || order === undefined || order === 'after') return [];
    const facts = { due: due.meeting, meeting: referenceOf(meeting) };
    return [finding('due-at-past-meeting', valuePlace(parsed, [...at, 'due']), facts)];
  });
}
