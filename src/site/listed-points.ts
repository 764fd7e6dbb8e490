import { type TrackedAction, trackedActions } from '../series/actions.ts';
import type { PublishedAction, PublishedDecision, PublishedMeeting } from '../series/facts.ts';

/** A point on a page that lists those of all meetings. */
export interface ListedPoint {
  readonly meeting: PublishedMeeting;
  readonly point: PublishedDecision | PublishedAction;
  /** Of an action that is not open. */
  readonly closing?: Closing;
}

/** Where it was said that an action is closed or dropped: `Closed at`, the meeting, and the item on its page. */
export interface Closing {
  readonly word: string;
  readonly at: PublishedMeeting;
  readonly anchor: string;
}

/** Points of meetings, those of the newest first. */
export function listed(
  meetings: readonly PublishedMeeting[],
  pointsOf: (meeting: PublishedMeeting) => readonly PublishedDecision[],
): readonly ListedPoint[] {
  return meetings.toReversed().flatMap((meeting) => pointsOf(meeting).map((point) => ({ meeting, point })));
}

/** Actions as they stand now: the open ones first, and of each kind those of the newest meeting. */
export function listedActions(meetings: readonly PublishedMeeting[]): readonly ListedPoint[] {
  const ofMeeting = new Map<PublishedMeeting, ListedPoint[]>();
  for (const tracked of trackedActions(meetings)) {
    const known = ofMeeting.get(tracked.meeting) ?? [];
    known.push(asListed(tracked));
    ofMeeting.set(tracked.meeting, known);
  }
  const all = meetings.toReversed().flatMap((meeting) => ofMeeting.get(meeting) ?? []);
  return [...all.filter(({ closing }) => !closing), ...all.filter(({ closing }) => closing)];
}

function asListed({ meeting, action, state, owners, due, level, entries }: TrackedAction): ListedPoint {
  const point = { ...action, owners, level, ...(due && { due }) };
  const last = state === 'open' ? undefined : entries.findLast(({ entry }) => entry.state === state);
  if (!last) return { meeting, point };
  const word = state === 'dropped' ? 'Dropped at' : 'Closed at';
  return { meeting, point, closing: { word, at: last.meeting, anchor: last.entry.anchor } };
}
