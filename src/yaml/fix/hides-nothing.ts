import { originOf } from '../../base/edit.ts';
import type { Problem } from '../../base/problem.ts';
import { positionAt } from '../../base/source.ts';
import type { Round } from './mend.ts';

/**
 * Problems that were found before a round of repairs, were not repaired in it, and are not found after it. A repair
 * that hides another mistake would leave its author with a record that says something else, and is silent about it.
 */
export function hiddenBy(
  { before, found, repaired }: Pick<Round, 'before' | 'found' | 'repaired'>,
  left: readonly Problem[],
): readonly Problem[] {
  const others = found.filter((problem) => !repaired.includes(problem));
  if (others.length === 0) return [];
  const origin = originOf(repaired.flatMap(({ edits = [] }) => edits));
  const lineOf = (offset: number) => positionAt(before, offset).line;
  const byLine = (offset: number, { code }: Problem) => `${code} ${lineOf(offset)}`;
  const atPlace = without(others, left, {
    of: (problem) => byLine(problem.place.start, problem),
    after: (problem) => byLine(origin(problem.place.start), problem),
  });
  // What moved along with a line is the same finding elsewhere.
  return without(atPlace.wanted, atPlace.found, { of: nameOf, after: nameOf }).wanted;
}

interface Names {
  readonly of: (problem: Problem) => string;
  readonly after: (problem: Problem) => string;
}

/** Wanted problems without those that were found, one for one; and the found ones that nobody wanted. */
function without(wanted: readonly Problem[], found: readonly Problem[], { of, after }: Names) {
  const free = new Map<string, Problem[]>();
  for (const problem of found) free.set(after(problem), [...(free.get(after(problem)) ?? []), problem]);
  const missing = wanted.filter((problem) => free.get(of(problem))?.pop() === undefined);
  return { wanted: missing, found: [...free.values()].flat() };
}

function nameOf({ code, facts }: Problem): string {
  return `${code} ${JSON.stringify(facts)}`;
}
