import { type Labelled, type Level, levelNamed, lowestLevel, type Policy } from '../base/policy.ts';
import { error, failed, ok, type Result } from '../base/problem.ts';
import { startOf } from '../base/source.ts';
import { nearestWord } from '../base/spelling.ts';
import { hasShortForm } from '../record/abbreviation.ts';
import { glossaryFor } from '../record/glossary.ts';
import type { Item, Meeting } from '../record/meeting.ts';
import type { Workspace } from '../record/workspace.ts';
import { readableTexts } from './withheld.ts';

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

/** The levels at which readers get different documents: those of the meeting's parts and of their wordings. */
export function levelsReached(meeting: Meeting, policy: Policy): readonly Level[] {
  const { title, introduction, group, items, next } = meeting;
  const texts = [title, introduction ?? group.introduction].flatMap((text) => text ?? []);
  const reached = new Set([
    meeting.level,
    ...texts.flatMap(textLevels),
    ...items.flatMap(itemLevels),
    ...next.map(({ level }) => level),
  ]);
  return policy.levels.filter((level) => reached.has(level) && level.rank >= meeting.level.rank);
}

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

/** The first, and those of the owners of actions: no document prints them, and yet not every reader may know them. */
export function levelsRead(meeting: Meeting, policy: Policy): readonly Level[] {
  const reached = new Set([...levelsReached(meeting, policy), ...meeting.items.flatMap(ownerLevels)]);
  return policy.levels.filter((level) => reached.has(level) && level.rank >= meeting.level.rank);
}

function ownerLevels({ points, items }: Item): readonly Level[] {
  return [...points.flatMap(({ owners }) => owners.flatMap(textLevels)), ...items.flatMap(ownerLevels)];
}

function itemLevels({ level, title, presenters, points, items }: Item): readonly Level[] {
  const texts = [title, ...presenters].flatMap(textLevels);
  return [level, ...texts, ...points.flatMap(({ prose }) => textLevels(prose)), ...items.flatMap(itemLevels)];
}

function textLevels({ level, wordings }: Labelled<unknown>): readonly Level[] {
  return [level, ...wordings.map((wording) => wording.level)];
}
