import { isoDate } from '../base/date.ts';
import type { NextDate } from '../levels/headlines.ts';
import type { PublishedMeeting } from './facts.ts';

/** The meetings of one group, the oldest first. */
export interface GroupSeries {
  readonly reference: string;
  readonly name: string;
  readonly meetings: readonly PublishedMeeting[];
}

/** Meetings by day, the oldest first. Those of one day are in the order of their references. */
export function inOrder<M extends Pick<PublishedMeeting, 'date' | 'reference'>>(
  meetings: readonly M[],
): readonly M[] {
  const key = ({ date, reference }: M) => `${isoDate(date)} ${reference}`;
  return meetings.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Meetings by their references; also by former ones that no other meeting has now. */
export function byReference(meetings: readonly PublishedMeeting[]): ReadonlyMap<string, PublishedMeeting> {
  const former = meetings.flatMap((meeting) =>
    (meeting.formerly ?? []).map((name) => [name, meeting] as const),
  );
  return new Map([...former, ...meetings.map((meeting) => [meeting.reference, meeting] as const)]);
}

/** Meetings in order become groups, in the order of their references. */
export function groupsOf(meetings: readonly PublishedMeeting[]): readonly GroupSeries[] {
  const names = [...new Set(meetings.map(({ group }) => group.reference))].sort();
  return names.map((reference) => {
    const own = meetings.filter(({ group }) => group.reference === reference);
    return { reference, name: own[0]?.group.name ?? reference, meetings: own };
  });
}

/** A date that a group has announced. */
export interface ComingDate extends NextDate {
  readonly group: Pick<GroupSeries, 'reference' | 'name'>;
  /** The meeting whose record announced it. */
  readonly announcedBy: PublishedMeeting;
}

/**
 * The coming dates: those that the last meeting of each group has announced, and that are later than that meeting,
 * the newest of the group that these readers see. They depend neither on the clock nor on other groups, so every page
 * and the calendar list the same ones.
 */
export function comingDates(groups: readonly GroupSeries[]): readonly ComingDate[] {
  return groups
    .flatMap(({ reference, name, meetings }) =>
      meetings
        .slice(-1)
        .flatMap((announcedBy) =>
          announcedBy.headlines.next
            .filter(({ iso }) => iso > isoDate(announcedBy.until ?? announcedBy.date))
            .map((next) => ({ ...next, group: { reference, name }, announcedBy })),
        ),
    )
    .toSorted((a, b) => (a.iso === b.iso ? 0 : a.iso < b.iso ? -1 : 1));
}
