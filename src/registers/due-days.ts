import { isoDate } from '../base/date.ts';
import { higher, type LevelName } from '../base/policy.ts';
import { visibleText } from '../base/prose.ts';
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
 * group, the day which that one announces, if it announces one day alone, or one regular meeting: a committee can meet
 * on other days without a number. `isPlain` says whether an announcement is of no higher level than its record.
 */
export function dueDays(
  meetings: readonly PublishedMeeting[],
  isPlain: (coming: ComingDate) => boolean,
): (due: Due) => DueDay | undefined {
  const known = byReference(meetings);
  const announced = new Map<string, DueDay>();
  for (const group of groupsOf(meetings)) {
    const coming = comingDates([group]);
    const [only, ...others] = coming.length > 1 ? coming.filter(isRegular) : coming;
    const name = only && referenceAfter(only.announcedBy);
    if (only && name !== undefined && others.length === 0 && isPlain(only))
      announced.set(name, { iso: only.iso, level: only.announcedBy.level });
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

function isRegular({ label }: ComingDate): boolean {
  return /\bregular\b/i.test(visibleText(label));
}

function referenceAfter(meeting: PublishedMeeting): string | undefined {
  const { number = '' } = meeting;
  return /^\d{1,9}$/.test(number)
    ? referenceOf({ ...meeting, number: String(Number(number) + 1) })
    : undefined;
}
