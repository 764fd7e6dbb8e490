/** The program on the real machine. The exit code is set, not forced, so that a long output is never cut. */
export declare function main(argv: readonly string[]): Promise<void>;
