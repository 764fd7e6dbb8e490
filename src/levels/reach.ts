import { once } from '../base/once.ts';
import { type Level, levelNamed, lowestLevel, type Policy } from '../base/policy.ts';
import { error, failed, ok, type Result } from '../base/problem.ts';
import { startOf } from '../base/source.ts';
import { nearestWord } from '../base/spelling.ts';
import { hasShortForm } from '../record/abbreviation.ts';
import { glossaryFor } from '../record/glossary.ts';
import type { Meeting } from '../record/meeting.ts';
import { levelsIn } from '../record/parts.ts';
import type { Workspace } from '../record/workspace.ts';
import { readableTexts } from './withheld.ts';

/** The word for every level that a record's parts reach, one document each. */
export const ALL_AUDIENCES = 'all';

/** The audiences for which to render a meeting: one by its name, all that it reaches, or by default the public. */
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

/** The levels at which readers get different documents: those of all parts of the meeting and of their wordings. */
export function levelsReached(meeting: Meeting, policy: Policy): readonly Level[] {
  const reached = levelsOf(meeting);
  return policy.levels.filter((level) => reached.has(level) && level.rank >= meeting.level.rank);
}

const levelsOf = once(({ group, allowed, unprinted, ...parts }: Meeting): ReadonlySet<Level> => {
  const ofGroup = parts.introduction ? [] : levelsIn(group);
  return new Set([...ofGroup, ...levelsIn(parts)]);
});

/** The same, and those at which a document says what a short form of the meeting stands for. */
export function levelsPrinted(
  meeting: Meeting,
  { policy, abbreviations }: Pick<Workspace, 'policy' | 'abbreviations'>,
): readonly Level[] {
  const reached = levelsReached(meeting, policy);
  return policy.levels.filter((level) => {
    if (reached.includes(level) || level.rank < meeting.level.rank) return reached.includes(level);
    const own = new Map(
      [...glossaryFor(abbreviations, level)].filter(([, term]) => term.level.rank === level.rank),
    );
    return own.size > 0 && readableTexts(meeting, level).some((text) => hasShortForm(text, own));
  });
}
