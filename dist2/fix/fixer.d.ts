import type { Edit } from '../model/edit.ts';
import type { Code, Problem } from '../model/problem.ts';
import type { Parsed } from '../model/tree.ts';
import type { Workspace } from '../model/workspace.ts';
/** Where a problem stands: the record as a tree, and what its folder shares. */
export interface Scene {
    readonly parsed: Parsed;
    readonly workspace: Workspace;
}
/** A problem becomes the edits that repair it, or nothing if there is any doubt what was meant. */
export type Fixer<C extends Code> = (problem: Problem<C>, scene: Scene) => readonly Edit[] | undefined;
/** What stands at the place of a problem becomes another text. */
export declare function replaced({ place }: Problem, text: string): readonly Edit[];
/** What stands at the place of a problem, as written. */
export declare function writtenAt({ place: { source, start, end } }: Problem): string;
