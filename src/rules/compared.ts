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

/** Each record with the one that has the next higher number of its group, as far as numbers tell. */
export function inSequence(
  records: readonly ComparedRecord[],
): readonly (readonly [ComparedRecord, ComparedRecord])[] {
  const groups = new Set(records.map(({ meeting }) => meeting.group.reference));
  return [...groups].flatMap((group) => {
    const sorted = records
      .filter((record) => record.meeting.group.reference === group && numberOf(record) !== undefined)
      .sort((a, b) => (numberOf(a) ?? 0) - (numberOf(b) ?? 0));
    return sorted.slice(1).flatMap((record, i) => {
      const before = sorted[i];
      return before && numberOf(before) !== numberOf(record) ? [[before, record] as const] : [];
    });
  });
}

function numberOf({ meeting }: ComparedRecord): number | undefined {
  return asInteger(meeting.number);
}
