/** Whatever was thrown becomes one sentence of ours and an exit code. Nothing of its own message is repeated. */
export declare function sayFailure(thrown: unknown): {
    readonly sentence: string;
    readonly exit: number;
};
