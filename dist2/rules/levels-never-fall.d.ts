import { type Policy } from '../model/policy.ts';
import { type Problem } from '../model/problem.ts';
import { type Parsed } from '../model/tree.ts';
/**
 * A part is never less restricted than the part that holds it: a lower label inside a higher one is a slip, not
 * a declassification. The rule walks the tree as written, so that it holds for records that are otherwise wrong.
 */
export declare function levelsNeverFall(parsed: Parsed, policy: Policy): readonly Problem[];
