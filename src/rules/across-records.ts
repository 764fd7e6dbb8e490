import { type Level, mayRead } from '../base/policy.ts';
import type { Problem } from '../base/problem.ts';
import type { ComparedRecord } from './compared.ts';
import { keyed, weighed } from './house-rules.ts';
import { RULES_ACROSS_RECORDS } from './rules.ts';

/**
 * The findings of the house rules about several records together, separately for each level of readers, as for one
 * record.
 */
export function acrossRecords(records: readonly ComparedRecord[]): readonly Problem[] {
  const found = new Map<string, Problem>();
  for (const level of levelsOf(records)) {
    const shown = records.flatMap((record) => shownTo(record, level));
    for (const [key, finding] of keyed(RULES_ACROSS_RECORDS.flatMap(({ compare }) => compare(shown)))) {
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
  return [{ ...record, meeting: { ...meeting, next, numbers } }];
}
