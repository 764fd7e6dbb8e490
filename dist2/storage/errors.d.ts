/** Whether something thrown is the system's error of this name, such as `ENOENT`. */
export declare function hasCode(thrown: unknown, code: string): boolean;
/** The name of the system's error, such as `ENOENT`, or nothing where something else was thrown. */
export declare function codeOf(thrown: unknown): string | undefined;
/** An error like the system's own, for what the system would only refuse when it is too late. */
export declare function systemError(code: string, path: string): Error;
/** Thrown where work is given up because the user asked the program to end. */
export declare class Interrupted extends Error {
}
