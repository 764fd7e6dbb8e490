import { isoDate } from '../base/date.ts';
import { higher, type LevelName } from '../base/policy.ts';
import type { Due } from '../record/meeting.ts';
import { referenceOf } from '../record/reference.ts';
import type { PublishedMeeting } from '../series/facts.ts';
import { byReference, type ComingDate, comingDates, groupsOf } from '../series/series.ts';

/** The day on which something is due, and the level of what says so. */
export interface DueDay {
  readonly iso: string;
  /** Absent: the day is said with what is due. */
  readonly level?: LevelName;
}

/**
 * Finds the day of what is due at a meeting: that of its record, or, for the number after the newest meeting of its
 * group, the first day which that one announces. `isPlain` says whether an announcement is of no higher level than its
 * record.
 */
export function dueDays(
  meetings: readonly PublishedMeeting[],
  isPlain: (coming: ComingDate) => boolean,
): (due: Due) => DueDay | undefined {
  const known = byReference(meetings);
  const announced = new Map<string, DueDay>();
  for (const coming of comingDates(groupsOf(meetings)).filter(isPlain)) {
    const name = referenceAfter(coming.announcedBy);
    if (name !== undefined && !announced.has(name))
      announced.set(name, { iso: coming.iso, level: coming.announcedBy.level });
  }
  return (due) => {
    if ('date' in due) return { iso: isoDate(due.date) };
    const meeting = known.get(due.meeting);
    return meeting ? { iso: isoDate(meeting.date), level: meeting.level } : announced.get(due.meeting);
  };
}

/** The level of a row that says a day: that of what it is about, or of what says the day if that is higher. */
export function levelWith(level: LevelName, day: DueDay | undefined): LevelName {
  if (!day?.level) return level;
  const { name, rank } = higher<LevelName>(level, day.level);
  return { name, rank };
}

function referenceAfter(meeting: PublishedMeeting): string | undefined {
  const { number = '' } = meeting;
  return /^\d{1,9}$/.test(number)
    ? referenceOf({ ...meeting, number: String(Number(number) + 1) })
    : undefined;
}
