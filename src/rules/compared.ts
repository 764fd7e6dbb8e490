import { isoDate } from '../base/date.ts';
import type { Parsed } from '../base/tree.ts';
import type { MeetingFacts } from '../record/meeting.ts';
import type { Workspace } from '../record/workspace.ts';
import { asInteger } from './meeting-reference.ts';

/** A record as the rules across records see it: when its meeting was, and what it announces. */
export interface ComparedRecord {
  readonly meeting: MeetingFacts;
  readonly parsed: Parsed;
  readonly workspace: Workspace;
}

/** Two records, the earlier first. */
export type Pair = readonly [ComparedRecord, ComparedRecord];

/** Each record with the one that has the next higher number of its group, as far as numbers tell. */
export function inSequence(records: readonly ComparedRecord[]): readonly Pair[] {
  const numbered = records.filter((record) => numberOf(record) !== undefined);
  const pairs = pairsOf(numbered, (a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0));
  return pairs.filter(([before, after]) => numberOf(before) !== numberOf(after));
}

/** Each record with the one whose meeting was the group's next, by day. */
export function byDay(records: readonly ComparedRecord[]): readonly Pair[] {
  const dayOf = ({ meeting }: ComparedRecord) => isoDate(meeting.date);
  const pairs = pairsOf(records, (a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
  return pairs.filter(([before, after]) => dayOf(before) !== dayOf(after));
}

function pairsOf(
  records: readonly ComparedRecord[],
  order: (a: ComparedRecord, b: ComparedRecord) => number,
): readonly Pair[] {
  const groups = new Set(records.map(({ meeting }) => meeting.group.reference));
  return [...groups].flatMap((group) => {
    const sorted = records.filter(({ meeting }) => meeting.group.reference === group).sort(order);
    return sorted.slice(1).flatMap((after, i) => {
      const before = sorted[i];
      return before ? [[before, after] as const] : [];
    });
  });
}

/** The number of a meeting where it is nothing but digits. */
export function numberOf({ meeting }: ComparedRecord): number | undefined {
  return asInteger(meeting.number);
}
