import { once } from '../base/once.ts';
import { everyWording, type Labelled, type Level } from '../base/policy.ts';
import type { Prose } from '../base/prose.ts';
import { allWithin } from '../base/within.ts';
import type { Meeting } from './meeting.ts';

/** Every text of a meeting with its label and its wordings, wherever it is; the texts of its group are not the record's. */
export const labelledTexts = once(({ group, ...parts }: Meeting): readonly Labelled<Prose>[] =>
  labelledIn(parts),
);

/** The same of a part. A text is known by its shape, so that no field can be forgotten. */
export function labelledIn(part: unknown): readonly Labelled<Prose>[] {
  return allWithin(part, isLabelled);
}

/** Of a meeting, all that has this shape is prose. */
function isLabelled(part: object): part is Labelled<Prose> {
  return 'level' in part && 'wordings' in part && 'value' in part && Array.isArray(part.value);
}

/** The levels of all parts of plain data that have one: of records, items and texts, and of the wordings of texts. */
export function levelsIn(part: unknown): ReadonlySet<Level> {
  const levels = new Set<Level>();
  const search = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return;
    if (isLabelled(one)) for (const { level } of everyWording(one)) levels.add(level);
    else {
      const own = hasLevel(one) ? one.level : undefined;
      if (own) levels.add(own);
      for (const value of Object.values(one)) if (value !== own) search(value);
    }
  };
  search(part);
  return levels;
}

function hasLevel(part: object): part is { readonly level: Level } {
  return 'level' in part;
}
