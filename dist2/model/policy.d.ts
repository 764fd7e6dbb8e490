import type { Prose } from './prose.ts';
/** One step of an information policy: its name, how high it stands (0 is public) and what readers may do. */
export interface Level {
    readonly name: string;
    readonly rank: number;
    /** Prose that follows the marking: what may be done with the information. */
    readonly statement: Prose;
}
/** An information policy: its levels from the most open to the most restricted, and the sentence that marks. */
export interface Policy {
    readonly name: string;
    /** Prose with `{level}` and `{policy}`: the sentence that marks a document. */
    readonly marking: Prose;
    readonly levels: readonly [Level, ...Level[]];
}
/** The level that everyone may read. */
export declare function lowestLevel(policy: Policy): Level;
/** The most restricted level. */
export declare function highestLevel(policy: Policy): Level;
/** The level of exactly this name; a near miss is not a level. */
export declare function levelNamed(policy: Policy, name: string): Level | undefined;
/** The more restricted of two levels. */
export declare function higher(a: Level, b: Level): Level;
/** Whether an audience of one level may read what has another. */
export declare function mayRead(audience: Level, level: Level): boolean;
/** The level of facts that hold no text of any record: everyone may read them. */
export declare const OPEN: Level;
