import { once } from '../base/once.ts';
import { everyWording, type Labelled, type Level } from '../base/policy.ts';
import type { Prose } from '../base/prose.ts';
import type { Meeting } from './meeting.ts';

/** Every text of a meeting with its label and its wordings, wherever it is; the texts of its group are not the record's. */
export const labelledTexts = once(({ group, ...parts }: Meeting): readonly Labelled<Prose>[] =>
  labelledIn(parts),
);

/** The same of a part. A text is known by its shape, so that no field can be forgotten. */
export function labelledIn(part: unknown): readonly Labelled<Prose>[] {
  if (typeof part !== 'object' || part === null) return [];
  return isLabelled(part) ? [part] : Object.values(part).flatMap(labelledIn);
}

/** Of a meeting, all that has this shape is prose. */
function isLabelled(part: object): part is Labelled<Prose> {
  return 'level' in part && 'wordings' in part && 'value' in part && Array.isArray(part.value);
}

/** The levels of all parts of plain data that have one: of records, items and texts, and of the wordings of texts. */
export function levelsIn(part: unknown): readonly Level[] {
  if (typeof part !== 'object' || part === null) return [];
  if (isLabelled(part)) return everyWording(part).map(({ level }) => level);
  if (!hasLevel(part)) return Object.values(part).flatMap(levelsIn);
  const { level, ...parts } = part;
  return [level, ...Object.values(parts).flatMap(levelsIn)];
}

function hasLevel(part: object): part is { readonly level: Level } {
  return 'level' in part;
}
