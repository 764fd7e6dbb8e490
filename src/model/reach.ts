import type { Labelled } from './labelled.ts';
import type { Item, Meeting } from './meeting.ts';
import type { Level, Policy } from './policy.ts';

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

/** The same, and those of the owners of actions: no document prints them, and yet not every reader may know them. */
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
