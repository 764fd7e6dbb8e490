import { type Problem, type Result } from './problem.ts';
/** Up to which rank of the policy messages may quote; absent: everything, as at a person's own terminal. */
export interface Disclosure {
    readonly upToRank?: number;
}
/**
 * Problems without the warnings about text above the disclosure: those are for the author's own terminal, and even
 * how many there are would say something of that text. Errors stay, since they stop the run.
 */
export declare function withoutWithheldWarnings(problems: readonly Problem[], { upToRank }: Disclosure): readonly Problem[];
/** A result, with those warnings alone that may be spoken of. */
export declare function disclosed<T>(result: Result<T>, disclosure: Disclosure): Result<T>;
