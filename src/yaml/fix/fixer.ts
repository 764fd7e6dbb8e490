import type { Edit } from '../../base/edit.ts';
import type { Code, Problem } from '../../base/problem.ts';
import type { Parsed } from '../../base/tree.ts';
import type { Workspace } from '../../record/workspace.ts';

/** Where a problem stands: the record as a tree, and what its folder shares. */
export interface Scene {
  readonly parsed: Parsed;
  readonly workspace: Workspace;
}

/** A problem becomes the edits that repair it, or nothing if there is any doubt what was meant. */
export type Fixer<C extends Code> = (problem: Problem<C>, scene: Scene) => readonly Edit[] | undefined;

/** What stands at the place of a problem becomes another text. */
export function replaced({ place }: Problem, text: string): readonly Edit[] {
  return [{ start: place.start, end: place.end, text }];
}

/** What stands at the place of a problem, as written. */
export function writtenAt({ place: { source, start, end } }: Problem): string {
  return source.text.slice(start, end);
}
