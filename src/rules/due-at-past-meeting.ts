import { valuePlace } from '../base/tree.ts';
import { type Finding, finding, type RuleContext } from './finding.ts';
import { isNotAfter, ownReference } from './meeting-reference.ts';

/** No action is due at its own meeting, or at an earlier one of the same group. */
export function dueAtPastMeeting({ reading, meeting, parsed }: RuleContext): readonly Finding[] {
  const points = reading.items.flatMap((item) => item.points);
  return points.flatMap(({ at, due }) => {
    if (!(due && 'meeting' in due) || !isNotAfter(due.meeting, meeting)) return [];
    const facts = { due: due.meeting, meeting: ownReference(meeting) };
    return [finding('due-at-past-meeting', valuePlace(parsed, [...at, 'due']), facts)];
  });
}
