import type { Level, Policy } from '../base/policy.ts';
import type { Problem } from '../base/problem.ts';
import type { Parsed } from '../base/tree.ts';
import { levelsReached } from '../levels/reach.ts';
import type { Meeting } from '../record/meeting.ts';
import type { Workspace } from '../record/workspace.ts';
import { readingFor } from './reading.ts';
import type { Finding } from './rule.ts';
import { RULES, RULES_OF_RECORD, settingOf } from './rules.ts';

/**
 * The problems that the house rules find in a meeting. Each rule checks what the readers of one level read, for every
 * level that the meeting reaches. A problem has the lowest level at which a rule finds it, so no message about a White
 * text can depend on a text above White.
 */
export function houseRules(meeting: Meeting, parsed: Parsed, workspace: Workspace): readonly Problem[] {
  const { policy } = workspace;
  const levels = levelsReached(meeting, policy);
  const found = new Map<string, Problem>();
  for (const [i, level] of levels.entries()) {
    const readers = ranksFrom(level, levels[i + 1], policy);
    const context = { reading: readingFor(meeting, level), meeting, parsed, workspace };
    for (const [key, finding] of keyed(RULES_OF_RECORD.flatMap(({ check }) => check(context)))) {
      const known = found.get(key);
      const problem = known ?? weighed(finding, level, workspace);
      if (problem) found.set(key, { ...problem, readers: [...(known?.readers ?? []), ...readers] });
    }
  }
  return [...found.values()];
}

/** A finding becomes a problem, as serious as the workspace says; or nothing, if the rule is off. */
export function weighed(
  { code, place, facts }: Finding,
  level: Level,
  workspace: Workspace,
): Problem | undefined {
  const { format } = RULES[code];
  const severity = settingOf(code, workspace);
  if (severity === 'off') return undefined;
  return {
    code,
    severity,
    place,
    facts,
    level,
    ...(format && { format }),
  };
}

/** Readers of a level that the meeting does not reach read what those of the next lower one do. */
export function ranksFrom({ rank }: Level, next: Level | undefined, { levels }: Policy): readonly number[] {
  return levels.map((level) => level.rank).filter((own) => own >= rank && (!next || own < next.rank));
}

/** The same finding for several readers has one key; two findings at one place have two. */
export function keyed(findings: readonly Finding[]): readonly (readonly [string, Finding])[] {
  const counts = new Map<string, number>();
  return findings.map((finding) => {
    const { code, place } = finding;
    const at = `${code} ${place.source.file} ${place.start} ${place.end}`;
    const count = counts.get(at) ?? 0;
    counts.set(at, count + 1);
    return [`${at} ${count}`, finding] as const;
  });
}
