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
  const first = sameAtStart(before, after);
  const left = before.length - sameAtEnd(before, after, first);
  const moved = after.length - before.length;
  return problems.flatMap((problem) => {
    const { place } = problem;
    if (place.end < first) return [problem];
    if (place.start <= left) return [];
    return [{ ...problem, place: { ...place, start: place.start + moved, end: place.end + moved } }];
  });
}

function sameAtStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** How many of the last units are the same, without those that are already the same at the beginning. */
function sameAtEnd(a: string, b: string, first: number): number {
  const most = Math.min(a.length, b.length) - first;
  let count = 0;
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count++;
  return count;
}
