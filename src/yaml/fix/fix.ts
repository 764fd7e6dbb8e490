import { applyEdits, type Edit, originOf } from '../../base/edit.ts';
import type { Problem } from '../../base/problem.ts';
import { positionAt } from '../../base/source.ts';

/** Finds the problems of a text. Each that can be repaired has its edits. */
export type CheckText = (text: string) => readonly Problem[];

/** One round of repairs: a text before and after it, the problems before it, and which of them were repaired. */
export interface Round {
  readonly before: string;
  readonly after: string;
  readonly found: readonly Problem[];
  readonly repaired: readonly Problem[];
}

/** Whether a round keeps the promises of `--fix`, after all earlier repairs. */
export type Allows = (round: Round, earlier: readonly Problem[]) => boolean;

/** A text after its repairs, the problems that were repaired, and those whose repair would break a promise. */
export interface FixedText {
  readonly text: string;
  readonly repaired: readonly Problem[];
  readonly refused: readonly Problem[];
}

/** One repair can reveal another mistake. After this many rounds, something is wrong with the repairs. */
const MOST_ROUNDS = 50;

/** Repairs everything in a text that can be repaired, round after round. */
export function fixText(text: string, check: CheckText, allows: Allows = () => true): FixedText {
  const repaired: Problem[] = [];
  let current = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const found = check(current);
    const isAllowed = (chosen: readonly Problem[]) =>
      allows({ before: current, after: textAfter(current, chosen), found, repaired: chosen }, repaired);
    const together = besideEachOther(found);
    const chosen = together.length === 0 || isAllowed(together) ? together : eachAllowed(found, isAllowed);
    const next = textAfter(current, chosen);
    if (next === current)
      return { text: current, repaired, refused: found.filter(({ edits }) => edits !== undefined) };
    repaired.push(...chosen);
    current = next;
  }
  return { text: current, repaired, refused: [] };
}

/**
 * If repairs break a promise together, the ones that keep it: each is tried with those accepted before. They are tried
 * in groups that are halved until the group is allowed or a single repair is refused, because each trial reads the
 * whole record.
 */
function eachAllowed(
  found: readonly Problem[],
  isAllowed: (chosen: readonly Problem[]) => boolean,
): readonly Problem[] {
  const kept: Problem[] = [];
  const keepFrom = (group: readonly Problem[]) => {
    const free = besideEachOther([...kept, ...group]).slice(kept.length);
    if (free.length === 0) return;
    if (free.length === group.length && isAllowed([...kept, ...group])) kept.push(...group);
    else if (group.length > 1) for (const half of halves(group)) keepFrom(half);
  };
  keepFrom(found.filter(({ edits }) => edits !== undefined));
  return kept;
}

function halves<T>(all: readonly T[]): readonly (readonly T[])[] {
  const middle = Math.ceil(all.length / 2);
  return [all.slice(0, middle), all.slice(middle)];
}

function textAfter(text: string, repaired: readonly Problem[]): string {
  return applyEdits(
    text,
    repaired.flatMap(({ edits = [] }) => edits),
  );
}

/** Problems whose repairs do not touch each other. Each repair is made as a whole, or waits for the next round. */
function besideEachOther(problems: readonly Problem[]): readonly Problem[] {
  const taken: Edit[] = [];
  return problems.filter(({ edits = [] }) => {
    const isFree = edits.length > 0 && edits.every((edit) => !taken.some((other) => touches(edit, other)));
    if (isFree) taken.push(...edits);
    return isFree;
  });
}

function touches(a: Edit, b: Edit): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/**
 * Problems that were found before a round of repairs, were not repaired in it, and are not found after it. A repair
 * that hides another mistake would silently change what the record says.
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

/** Wanted problems that were not found, and found ones that nobody wanted, matched one for one. */
function without(wanted: readonly Problem[], found: readonly Problem[], { of, after }: Names) {
  const free = new Map<string, Problem[]>();
  for (const problem of found) free.set(after(problem), [...(free.get(after(problem)) ?? []), problem]);
  const missing = wanted.filter((problem) => free.get(of(problem))?.pop() === undefined);
  return { wanted: missing, found: [...free.values()].flat() };
}

function nameOf({ code, facts }: Problem): string {
  return `${code} ${JSON.stringify(facts)}`;
}
