import { type Problem } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Tree } from '../model/tree.ts';
/** The text that a document was read from, and where each of its characters stands in what the author wrote. */
export interface Text {
    readonly source: Source;
    readonly text: string;
    readonly origin: (offset: number) => number;
}
/** A document as the parser gives it becomes a tree; what is found wrong on the way is added. */
export declare function treeOf(node: unknown, source: Text, found: Problem[]): Tree | undefined;
