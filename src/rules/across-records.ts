import { type Level, mayRead } from '../base/policy.ts';
import type { Problem } from '../base/problem.ts';
import type { EntryFacts } from '../record/meeting.ts';
import type { ComparedRecord } from './compared.ts';
import { keyed, weighed } from './house-rules.ts';
import type { Finding } from './rule.ts';
import { RULES_ACROSS_RECORDS, RULES_OF_TODAY } from './rules.ts';

/**
 * The findings of the house rules about several records together, separately for each level of readers, as for one
 * record.
 */
export function acrossRecords(records: readonly ComparedRecord[]): readonly Problem[] {
  return forEachLevel(records, (shown) => RULES_ACROSS_RECORDS.flatMap(({ compare }) => compare(shown)));
}

/** The same of the rules that depend on the day of the run. */
export function judgedToday(records: readonly ComparedRecord[], today: string): readonly Problem[] {
  return forEachLevel(records, (shown) => RULES_OF_TODAY.flatMap(({ judge }) => judge(shown, today)));
}

function forEachLevel(
  records: readonly ComparedRecord[],
  find: (shown: readonly ComparedRecord[]) => readonly Finding[],
): readonly Problem[] {
  const found = new Map<string, Problem>();
  for (const level of levelsOf(records)) {
    const shown = records.flatMap((record) => shownTo(record, level));
    for (const [key, finding] of keyed(find(shown))) {
      const own = records.find(({ parsed }) => parsed.source === finding.place.source);
      const known = found.get(key);
      const problem = known ?? (own && weighed(finding, level, own.workspace));
      if (problem) found.set(key, { ...problem, readers: [...(known?.readers ?? []), level.rank] });
    }
  }
  return [...found.values()];
}

/** All levels of the policies in use, from the lowest. */
function levelsOf(records: readonly ComparedRecord[]): readonly Level[] {
  const levels = records.flatMap(({ workspace }) => workspace.policy.levels);
  return [...new Map(levels.map((level) => [level.rank, level])).values()].sort((a, b) => a.rank - b.rank);
}

function shownTo({ meeting, ...record }: ComparedRecord, level: Level): readonly ComparedRecord[] {
  if (!mayRead(level, meeting.level)) return [];
  const next = meeting.next.filter((one) => mayRead(level, one.level));
  const numbers = meeting.numbers.filter(({ fromRank }) => fromRank <= level.rank);
  const actions = meeting.actions.filter(({ fromRank }) => fromRank <= level.rank);
  const entries = meeting.entries
    .filter(({ fromRank }) => fromRank <= level.rank)
    .map((entry) => (entry.wholeFromRank <= level.rank ? entry : withoutState(entry)));
  const references = meeting.references.filter(({ ranks }) => ranks.includes(level.rank));
  return [{ ...record, meeting: { ...meeting, next, numbers, actions, entries, references } }];
}

/** Readers of other words see neither a state nor a day. */
function withoutState({ state: _, due: __, ...entry }: EntryFacts): EntryFacts {
  return entry;
}
