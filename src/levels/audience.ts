import { type Level, levelNamed, lowestLevel } from '../base/policy.ts';
import { error, failed, ok, type Result } from '../base/problem.ts';
import { startOf } from '../base/source.ts';
import { nearestWord } from '../base/spelling.ts';
import type { Meeting } from '../record/meeting.ts';
import type { Workspace } from '../record/workspace.ts';
import { levelsPrinted } from './reach.ts';

/** The word for every level that a record's parts reach, one document each. */
export const ALL_AUDIENCES = 'all';

/** The audiences that a meeting is wanted for: one by its name, all that it reaches, or, unsaid, the public. */
export function audiencesFor(
  meeting: Meeting,
  workspace: Pick<Workspace, 'policy' | 'abbreviations'>,
  wanted?: string,
): Result<readonly Level[]> {
  const { policy } = workspace;
  if (wanted === undefined) return ok([lowestLevel(policy)]);
  if (wanted === ALL_AUDIENCES) return ok(levelsPrinted(meeting, workspace));
  const audience = levelNamed(policy, wanted);
  if (audience) return ok([audience]);
  const levels = [...policy.levels.map(({ name }) => name), ALL_AUDIENCES];
  const place = startOf({ file: '--audience', text: '' });
  return failed([
    error(
      'unknown-audience',
      place,
      { given: wanted, near: nearestWord(wanted, levels), levels },
      lowestLevel(policy), // what was asked for is no text of a record
    ),
  ]);
}
