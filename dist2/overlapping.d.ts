/** Called after each record or document, for a person who waits. */
export type OnProgress = (done: number, total: number) => void;
/** Steps of which several may be under way; their results come in the order of the values, whichever ends first. */
export declare function overlapping<T, R>(values: readonly T[], step: (value: T) => R | Promise<R>): Promise<readonly R[]>;
