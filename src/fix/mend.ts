import { applyEdits, type Edit } from '../model/edit.ts';
import type { Problem } from '../model/problem.ts';

/** What the problems of a text are; each brings the edits that repair it, if it can be repaired. */
export type Check = (text: string) => readonly Problem[];

/** A text after its repairs, and the problems that they were for. */
export interface MendedText {
  readonly text: string;
  readonly repaired: readonly Problem[];
}

/** One repair can bring another mistake to light; after so many rounds something is wrong with the repairs. */
const MOST_ROUNDS = 50;

/** A text becomes the text in which all that can be repaired has been, round after round. */
export function mend(text: string, check: Check): MendedText {
  const repaired: Problem[] = [];
  let current = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const chosen = besideEachOther(check(current));
    const next = applyEdits(
      current,
      chosen.flatMap(({ edits = [] }) => edits),
    );
    if (next === current) break;
    repaired.push(...chosen);
    current = next;
  }
  return { text: current, repaired };
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
