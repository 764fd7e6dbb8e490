import { type Problem } from './problem.ts';
import { type RuleCode } from './rule.ts';
import { type Place } from './source.ts';
/** A comment by which an author allows what a house rule would report, for a reason, at one line. */
export interface Allowance {
    readonly place: Place;
    readonly code: RuleCode;
    /** The line that it speaks of: its own, or, where it stands alone, the next that is not a comment. */
    readonly line: number;
}
/** What the comments of a record allow, and what is wrong with those that allow nothing. */
export interface Allowances {
    readonly allowances: readonly Allowance[];
    readonly problems: readonly Problem[];
}
/** Comments become allowances. A comment that does not begin with `# opsg: allow`, or nearly so, is only a comment. */
export declare function readAllowances(comments: readonly Place[]): Allowances;
