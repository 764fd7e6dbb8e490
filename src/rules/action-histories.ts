import { isoDate } from '../base/date.ts';
import { once } from '../base/once.ts';
import type { ActionFacts, EntryFacts } from '../record/meeting.ts';
import { referenceOf } from '../record/reference.ts';
import type { ComparedRecord } from './compared.ts';

/** What the records of a group say of one id, the oldest first. */
export interface ActionHistory {
  readonly id: string;
  readonly actions: readonly InRecord<ActionFacts>[];
  readonly entries: readonly InRecord<EntryFacts>[];
  /** The records of the group. */
  readonly records: readonly ComparedRecord[];
}

/** What a record says, and its place among the records of its group. */
export interface InRecord<T extends ActionFacts> {
  readonly said: T;
  readonly record: ComparedRecord;
  readonly place: number;
}

/** Every id of which any of these records speaks, in each group. */
export const actionHistories: (records: readonly ComparedRecord[]) => readonly ActionHistory[] = once(
  (records) => {
    const groups = new Set(records.map(({ meeting }) => meeting.group.reference));
    return [...groups].flatMap((group) =>
      historiesOf(records.filter(({ meeting }) => meeting.group.reference === group).sort(byDay)),
    );
  },
);

function byDay({ meeting: a }: ComparedRecord, { meeting: b }: ComparedRecord): number {
  const [first, second] = [a, b].map((meeting) => `${isoDate(meeting.date)} ${referenceOf(meeting)}`);
  return first === second ? 0 : (first ?? '') < (second ?? '') ? -1 : 1;
}

function historiesOf(records: readonly ComparedRecord[]): readonly ActionHistory[] {
  const found = new Map<string, { actions: InRecord<ActionFacts>[]; entries: InRecord<EntryFacts>[] }>();
  const of = (id: string) => {
    const known = found.get(id) ?? { actions: [], entries: [] };
    found.set(id, known);
    return known;
  };
  for (const [place, record] of records.entries()) {
    for (const said of record.meeting.actions) of(said.id).actions.push({ said, record, place });
    for (const said of record.meeting.entries) of(said.id).entries.push({ said, record, place });
  }
  return [...found].map(([id, history]) => ({ id, ...history, records }));
}

/** Whether a meeting made an action before what another record says of it, or at the same meeting. */
export function isMadeBefore({ place }: InRecord<ActionFacts>, entry: InRecord<EntryFacts>): boolean {
  return place <= entry.place;
}
