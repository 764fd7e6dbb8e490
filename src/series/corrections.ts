import type { DatedProse } from '../levels/headlines.ts';
import type { PublishedMeeting } from './facts.ts';

/** A correction, and the meeting whose headlines it corrects. */
export interface PublishedCorrection extends DatedProse {
  readonly meeting: PublishedMeeting;
}

/** The corrections of all meetings, the newest first. Those of one day begin with the newest meeting. */
export function correctionsOf(meetings: readonly PublishedMeeting[]): readonly PublishedCorrection[] {
  return meetings
    .toReversed()
    .flatMap((meeting) => meeting.headlines.corrections.map((one) => ({ ...one, meeting })))
    .toSorted((a, b) => (a.iso === b.iso ? 0 : a.iso < b.iso ? 1 : -1));
}
