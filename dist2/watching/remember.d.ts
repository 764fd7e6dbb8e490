/**
 * A function that keeps its answers: asked again about the very same things, it gives the same answer without work.
 * One answer is kept for each first thing, and for as long as anybody else holds that. A promise that fails is not.
 */
export declare function remember<A extends readonly unknown[], R>(work: (...asked: A) => R, thingsIn: (...asked: A) => readonly [object, ...unknown[]]): (...asked: A) => R;
/** Whether two lists hold the very same things, in the same order. */
export declare function areSame(some: readonly unknown[], others: readonly unknown[]): boolean;
