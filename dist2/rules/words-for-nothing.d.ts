import { type Problem } from '../model/problem.ts';
import { type Parsed } from '../model/tree.ts';
/**
 * Every value that other programs would read as nothing. Here it would be printed as a word, and an author who
 * wrote it did not mean that.
 */
export declare function wordsForNothing(parsed: Parsed): readonly Problem[];
/** What else is wrong with a value that means nothing comes from that. */
export declare function besides(nothing: readonly Problem[], others: readonly Problem[]): readonly Problem[];
