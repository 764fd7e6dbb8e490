import type { Edit } from './edit.ts';
import type { Facts } from './facts.ts';
import type { Level } from './policy.ts';
import type { Place } from './source.ts';
export type Code = keyof Facts;
export type Severity = 'error' | 'warning';
/**
 * Something wrong that a person can mend. `level` is the level of what the facts and the place quote; where it
 * is absent the level is not known, and counts as the highest.
 */
export interface Problem<C extends Code = Code> {
    readonly code: C;
    readonly severity: Severity;
    readonly place: Place;
    readonly facts: Facts[C];
    readonly level?: Level;
    /** What `--fix` does about it, where there is no doubt. They hold the author's text, and are never printed. */
    readonly edits?: readonly Edit[];
    /** The ranks of the readers in whose document it shows; absent where that was not asked. */
    readonly readers?: readonly number[];
}
/** A value, perhaps with warnings; or every problem that stands in its way. */
export type Result<T> = {
    readonly ok: true;
    readonly value: T;
    readonly warnings: readonly Problem[];
} | {
    readonly ok: false;
    readonly problems: readonly Problem[];
};
/** A problem that stops the run. */
export declare function error<C extends Code>(code: C, place: Place, facts: Facts[C], level?: Level): Problem<C>;
export declare function ok<T>(value: T, warnings?: readonly Problem[]): Result<T>;
export declare function failed<T>(problems: readonly Problem[]): Result<T>;
/** The value if nothing is wrong, otherwise the problems, in the order of the places that they stand at. */
export declare function unless<T>(problems: readonly Problem[], value: () => T): Result<T>;
/** Many results as one: all values, or all problems of all of them. */
export declare function together<T>(results: readonly Result<T>[]): Result<readonly T[]>;
/** A result in which more was found: an error among it stops the run, warnings go with the value. */
export declare function alsoFound<T>(result: Result<T>, problems: readonly Problem[]): Result<T>;
/**
 * The first problems of a file that cannot be read, and how many more there are: one that is no record at all can have
 * thousands. Of a good record nothing is left out, because how many warnings it has depends on what is withheld.
 */
export declare function firstOf(problems: readonly Problem[]): readonly Problem[];
/** Each problem once, where many records have the same trouble with what was asked for, or with a template. */
export declare function distinct(problems: readonly Problem[]): readonly Problem[];
