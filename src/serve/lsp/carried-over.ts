import { changedStretch } from '../../base/edit.ts';
import type { Problem } from '../../base/problem.ts';

/** Whether two checks of one text have found the same. */
export function isSameProblem(one: Problem, other: Problem): boolean {
  return (
    one.code === other.code &&
    one.place.start === other.place.start &&
    one.place.end === other.place.end &&
    JSON.stringify(one.facts) === JSON.stringify(other.facts)
  );
}

/**
 * Problems of a text as they stand in the text after a change, until they are looked for again: moved along with the
 * lines that have not changed. Those in the changed lines are left out.
 */
export function carriedOver(problems: readonly Problem[], before: string, after: string): readonly Problem[] {
  if (problems.length === 0) return problems;
  const { start, endBefore } = changedStretch(before, after);
  const moved = after.length - before.length;
  return problems.flatMap((problem) => {
    const { place } = problem;
    if (place.end < start) return [problem];
    if (place.start <= endBefore) return [];
    return [{ ...problem, place: { ...place, start: place.start + moved, end: place.end + moved } }];
  });
}
