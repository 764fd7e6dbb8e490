import { type Problem } from '../model/problem.ts';
import { type Parsed } from '../model/tree.ts';
/**
 * A label stands before every list and group of its part that has lines of its own. After one, a slip of the
 * indentation could move it inside without a trace, and the rest of the part would lose its level.
 */
export declare function labelsComeFirst(parsed: Parsed): readonly Problem[];
