import type { LevelName } from '../base/policy.ts';
import type { PublishedMeeting } from './facts.ts';
import { byReference } from './series.ts';

/** A meeting whose minutes another one approved. */
export interface Approval {
  /** The meeting that approved them. */
  readonly at: PublishedMeeting;
  /** Its item, on its page. */
  readonly anchor: string;
  readonly level: LevelName;
}

/** The meetings that were approved, each with where that was said, the oldest first. */
export function approvalsIn(
  meetings: readonly PublishedMeeting[],
): ReadonlyMap<PublishedMeeting, readonly Approval[]> {
  const named = byReference(meetings);
  const found = new Map<PublishedMeeting, readonly Approval[]>();
  for (const at of meetings)
    for (const { meeting, anchor, level } of at.approves ?? []) {
      const approved = named.get(meeting);
      if (!approved || approved === at) continue;
      found.set(approved, [...(found.get(approved) ?? []), { at, anchor, level }]);
    }
  return found;
}
