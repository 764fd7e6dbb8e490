/** What the exit code of the program means. */
export declare const EXIT: {
    readonly done: 0;
    readonly problems: 1;
    readonly misuse: 2;
    readonly refused: 3;
    readonly machineFailed: 4;
    readonly bug: 70;
    /** As shells say it: 128 and the number of the signal. */
    readonly interrupted: 130;
    readonly terminated: 143;
};
