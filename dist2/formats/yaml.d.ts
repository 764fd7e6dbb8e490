import type { Stretch } from '../model/past-slips.ts';
import { type Problem } from '../model/problem.ts';
import { type Place, type Source } from '../model/source.ts';
import type { Tree } from '../model/tree.ts';
/** A tree, and what is wrong with the text. With a problem, the tree is good only to look for more of them. */
export interface ReadYaml {
    readonly problems: readonly Problem[];
    readonly root?: Tree;
    readonly comments: readonly Place[];
    readonly touched: readonly Stretch[];
    readonly isSure: boolean;
}
/**
 * YAML text becomes a tree of texts, lists and maps, each with its offsets; and every slip that its author made.
 * The failsafe schema keeps each scalar as the author wrote it: `4.10`, `000000503961`, `no`, `2020-01-07`.
 */
export declare function readYaml(source: Source, deepest: number): ReadYaml;
