import type { Facts } from '../../model/facts.ts';
import { type LimitName } from '../../model/limits.ts';
/** How one kind of problem is said. */
export interface Entry<F> {
    /** What happened, with the facts: only for those who may read them. */
    readonly say: (facts: F) => string;
    /** What happened, without a word of the author's: for a log that others read. */
    readonly plain: string;
    /** Why it matters, where that is not plain. */
    readonly why?: string;
    /** What to do, without a word of the author's. */
    readonly fix: string;
    /** What to do, where the facts allow a better word. */
    readonly advise?: (facts: F) => string | undefined;
}
/** The sentences of one family of problems. The type holds the family complete. */
export type Family<F extends Partial<Facts>> = {
    readonly [C in keyof F]: Entry<F[C]>;
};
export declare function list(words: readonly string[], last?: string): string;
export declare function short(text: string): string;
/** How a limit is raised, for the end of the advice on what goes beyond it. */
export declare function raising(name: LimitName): string;
