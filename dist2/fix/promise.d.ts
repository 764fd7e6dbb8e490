import { type Policy } from '../model/policy.ts';
import type { Problem } from '../model/problem.ts';
import { type Tree } from '../model/tree.ts';
/** A record before or after its repairs: as written, its comments, and as a tree where it could be read. */
export interface Version {
    readonly text: string;
    readonly comments: readonly string[];
    readonly root: Tree | undefined;
}
/**
 * Whether a repair has kept what `--fix` promises: no word of prose is lost, added or hidden in a comment, and
 * nothing is less restricted than before. It trusts no fixer: it compares the two texts.
 */
export declare function keepsPromise(before: Version, after: Version, repaired: readonly Problem[], policy: Policy): boolean;
