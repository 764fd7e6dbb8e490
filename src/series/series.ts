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
export function inOrder(meetings: readonly PublishedMeeting[]): readonly PublishedMeeting[] {
  const key = ({ date, reference }: PublishedMeeting) => `${isoDate(date)} ${reference}`;
  return meetings.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
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
 * The coming dates: those that the last meeting of each group has announced, and that are later than the newest
 * meeting that these readers see. They do not depend on the clock, so the same records give the same site.
 */
export function comingDates(groups: readonly GroupSeries[]): readonly ComingDate[] {
  const newest = groups
    .flatMap(({ meetings }) => meetings.map(({ date }) => isoDate(date)))
    .sort()
    .at(-1);
  return groups
    .flatMap(({ reference, name, meetings }) =>
      meetings
        .slice(-1)
        .flatMap((announcedBy) =>
          announcedBy.headlines.next
            .filter(({ iso }) => newest === undefined || iso > newest)
            .map((next) => ({ ...next, group: { reference, name }, announcedBy })),
        ),
    )
    .toSorted((a, b) => (a.iso < b.iso ? -1 : 1));
}
