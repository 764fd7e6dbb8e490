import type { Problem } from '../model/problem.ts';
import type { Scene } from './fixer.ts';
/** Problems of a record, each with the edits that repair it where nobody could mean anything else. */
export declare function withEdits(problems: readonly Problem[], scene: Scene): readonly Problem[];
