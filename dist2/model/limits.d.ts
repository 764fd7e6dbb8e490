/**
 * How much a record may hold. Every limit is checked before the parser that it protects: these parsers take far
 * longer, or fall over, where something is far larger than any author writes.
 */
export interface Limits {
    /** The length of a file, in units of 1,024 bytes. */
    readonly recordKilobytes: number;
    readonly recordLines: number;
    /** How deep lists and keys may stand inside each other. */
    readonly yamlDepth: number;
    readonly pointCharacters: number;
    /** How many signs that can be mark-up, and line breaks, one text may have. */
    readonly pointMarks: number;
    /** How deep emphasis, links, lists or quotations may stand inside each other. */
    readonly markdownDepth: number;
    /** How many records one run may take. */
    readonly records: number;
}
/** What holds where `opsg.yaml` says nothing. */
export declare const BUILT_IN_LIMITS: Limits;
/** What no `opsg.yaml` can raise a limit above: up to here, everything was tried and none took too long. */
export declare const HIGHEST_LIMITS: Limits;
export type LimitName = keyof Limits;
/** The names of the limits. */
export declare const LIMIT_NAMES: readonly LimitName[];
