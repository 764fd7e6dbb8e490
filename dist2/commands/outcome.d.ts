import type { Problem } from '../model/problem.ts';
/** What a command came to. Only `cli.ts` prints it. */
export interface Outcome {
    readonly exit: number;
    /** Results, for standard output. */
    readonly result: string | Uint8Array;
    /** Talk, for standard error. */
    readonly talk: string;
    /** What is wrong, said before the talk. */
    readonly problems: readonly Problem[];
}
/** A command that did what it was asked. */
export declare function done(result: string | Uint8Array, talk?: string, problems?: readonly Problem[]): Outcome;
/** A command that cannot be done as it was asked. */
export declare function misused(sentence: string): Outcome;
/** A command that was stopped by problems; problems in records weigh more than misuse. */
export declare function stopped(problems: readonly Problem[], talk?: string): Outcome;
