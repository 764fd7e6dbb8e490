import type { Meeting } from './meeting.ts';
import { type Level, levelNamed, lowestLevel, type Policy } from './policy.ts';
import { error, failed, ok, type Result } from './problem.ts';
import { levelsReached } from './reach.ts';
import { startOf } from './source.ts';
import { nearestWord } from './spelling.ts';

/** The word for every level that a record's parts reach, one document each. */
export const ALL_AUDIENCES = 'all';

/** The audiences that a meeting is wanted for: one by its name, all that it reaches, or, unsaid, the public. */
export function audiencesFor(meeting: Meeting, policy: Policy, wanted?: string): Result<readonly Level[]> {
  if (wanted === undefined) return ok([lowestLevel(policy)]);
  if (wanted === ALL_AUDIENCES) return ok(levelsReached(meeting, policy));
  const audience = levelNamed(policy, wanted);
  if (audience) return ok([audience]);
  const levels = [...policy.levels.map(({ name }) => name), ALL_AUDIENCES];
  const place = startOf({ file: '--audience', text: '' });
  return failed([
    error('unknown-audience', place, { given: wanted, near: nearestWord(wanted, levels), levels }),
  ]);
}
